<?php
/** Makes an element's tag, the same for shortcodes and blocks. */

defined( 'ABSPATH' ) || exit;

/**
 * @param string $tag        paynow-cart
 * @param array  $attributes as an author wrote them: product-id, product_id or productId
 * @param string $content    HTML that is safe already
 */
function paynow_elements_render( string $tag, array $attributes, string $content = '' ): string {
	$known = paynow_elements_attributes()[ $tag ];
	$html  = "<$tag";
	foreach ( $attributes as $key => $value ) {
		// a flag in a shortcode is a value without a name
		if ( is_int( $key ) ) {
			$key   = $value;
			$value = 'true';
		}
		$name = strtolower( preg_replace( '/([a-z])([A-Z])/', '$1-$2', str_replace( '_', '-', (string) $key ) ) );
		$text = isset( $known[ $name ] ) ? paynow_elements_value( $known[ $name ], $value ) : null;
		if ( null !== $text ) {
			$html .= '' === $text ? " $name" : " $name=\"$text\"";
		}
	}
	if ( 'paynow-store' === $tag ) {
		$html .= paynow_elements_store_attributes( $attributes );
	}
	paynow_elements_enqueue( $tag );
	return "$html>$content</$tag>";
}

/** What the store of the page is told besides; the same for every visitor, so that pages can be cached. */
function paynow_elements_store_attributes( array $given ): string {
	$html = sprintf(
		' data-token-url="%s" data-nonce-url="%s"',
		esc_url( rest_url( 'paynow-elements/v1/token' ) ),
		esc_url( admin_url( 'admin-ajax.php?action=rest-nonce' ) )
	);
	if ( 'https://api.paynow.gg' !== paynow_elements_api_base() ) {
		$html .= ' api-base="' . esc_url( paynow_elements_api_base() ) . '"';
	}
	if ( empty( $given['currency'] ) && paynow_elements_option( 'currency' ) ) {
		$html .= ' currency="' . esc_attr( paynow_elements_option( 'currency' ) ) . '"';
	}
	return $html;
}

/** Whether an element takes room where it stands; the store and the drawer don't. */
function paynow_elements_is_seen( string $tag ): bool {
	return ! in_array( $tag, array( 'paynow-store', 'paynow-cart-drawer' ), true );
}

/** A shortcode's element in what themes can align and space; not in a cart or a drawer, whose children have to be its own. */
function paynow_elements_shortcode( string $tag, array $attributes, string $content ): string {
	static $depth = 0;
	++$depth;
	$html = paynow_elements_render( $tag, $attributes, paynow_elements_content( $tag, $content ) );
	--$depth;
	return $depth || ! paynow_elements_is_seen( $tag ) ? $html : "<span class=\"paynow-elements\">$html</span>";
}

/** Buttons have a label; in a cart and a drawer stand other elements, for their slots. */
function paynow_elements_content( string $tag, string $content ): string {
	if ( in_array( $tag, array( 'paynow-cart', 'paynow-cart-drawer' ), true ) ) {
		// WordPress makes line breaks of the ones between shortcodes
		return do_shortcode( shortcode_unautop( preg_replace( '#<br\s*/?>|</?p>#', '', $content ) ) );
	}
	return 'paynow-store' === $tag ? '' : esc_html( trim( wp_strip_all_tags( $content ) ) );
}

add_action(
	'init',
	function () {
		foreach ( array_keys( paynow_elements_attributes() ) as $tag ) {
			add_shortcode(
				str_replace( '-', '_', $tag ),
				function ( $attributes, $content ) use ( $tag ) {
					return paynow_elements_shortcode( $tag, (array) $attributes, (string) $content );
				}
			);
		}
	}
);
