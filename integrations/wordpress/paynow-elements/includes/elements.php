<?php
/** The elements and every attribute that an author may give them. What is not in elements.json is dropped: api-base and token, so that
 * nobody who may write a page can send a customer's token to another address, and whatever begins with "on". */

defined( 'ABSPATH' ) || exit;

/** How each attribute's value is read, by element: a list is the values it may have. */
function paynow_elements_attributes(): array {
	static $known;
	// phpcs:ignore WordPress.WP.AlternativeFunctions -- a file of the plugin
	$known = $known ?? json_decode( file_get_contents( __DIR__ . '/elements.json' ), true );
	return $known;
}

/** Titles, as the editor shows them. */
function paynow_elements_titles(): array {
	return array(
		'paynow-store'           => __( 'PayNow store', 'paynow-elements' ),
		'paynow-cart'            => __( 'PayNow cart', 'paynow-elements' ),
		'paynow-add-button'      => __( 'PayNow add button', 'paynow-elements' ),
		'paynow-checkout-button' => __( 'PayNow checkout button', 'paynow-elements' ),
		'paynow-cart-button'     => __( 'PayNow cart button', 'paynow-elements' ),
		'paynow-cart-drawer'     => __( 'PayNow cart drawer', 'paynow-elements' ),
	);
}

/**
 * An attribute's value as it may stand in the page, escaped; null where it is none. A value that is wrong stays: the elements
 * say what is wrong with it, where a buy-now button that has lost its product would check the whole cart out.
 */
function paynow_elements_value( $type, $value ): ?string {
	$text = is_scalar( $value ) ? trim( (string) $value ) : '';
	switch ( $type ) {
		case 'flag':
			return in_array( strtolower( $text ), array( '', '0', 'false', 'no', 'off' ), true ) ? null : '';
		case 'flag or text':
			// by itself: the page's only drawer
			return '' === $text ? null : ( 'true' === strtolower( $text ) ? '' : esc_attr( $text ) );
		case 'url':
			// WordPress would make http://thanks of a path that begins with neither a slash nor a dot
			if ( ! preg_match( '#\A([a-z][a-z0-9+.\-]*:|[/?\#])#i', $text ) ) {
				break;
			}
			$url = esc_url( $text, array( 'http', 'https' ) );
			return '' === $url ? null : $url;
	}
	return '' === $text ? null : esc_attr( $text );
}
