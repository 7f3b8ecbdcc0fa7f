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

/** An attribute's value as it may stand in the page, escaped; null where it may not. */
function paynow_elements_value( $type, $value ): ?string {
	$text = is_scalar( $value ) ? trim( (string) $value ) : '';
	if ( is_array( $type ) ) {
		return in_array( $text, $type, true ) ? esc_attr( $text ) : null;
	}
	switch ( $type ) {
		case 'flag':
			return in_array( strtolower( $text ), array( '', '0', 'false', 'no', 'off' ), true ) ? null : '';
		case 'flag or text':
			// by itself: the page's only drawer
			return '' === $text ? null : ( 'true' === strtolower( $text ) ? '' : esc_attr( $text ) );
		case 'id':
			return preg_match( '/\A[1-9]\d{0,18}\z/', $text ) ? $text : null;
		case 'number':
			return preg_match( '/\A\d{1,9}\z/', $text ) ? $text : null;
		case 'url':
			$url = esc_url( $text, array( 'http', 'https' ) );
			return '' === $url ? null : $url;
		default:
			return '' === $text ? null : esc_attr( $text );
	}
}
