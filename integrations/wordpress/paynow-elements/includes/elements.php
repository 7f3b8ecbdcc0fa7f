<?php
/** The elements and every attribute that an author may give them. What is not here is dropped: api-base and token, so that
 * nobody who may write a page can send a customer's token to another address, and whatever begins with "on". */

defined( 'ABSPATH' ) || exit;

/** How an attribute's value is read: a list is the values it may have. */
function paynow_elements_attributes(): array {
	$line = array(
		'product-id'          => 'id',
		'quantity'            => 'number',
		'subscription'        => 'flag',
		'trial'               => 'flag',
		'gameserver-id'       => 'id',
		'custom-variables'    => 'text',
		'gift-to-customer-id' => 'id',
		'gift-to-platform'    => 'text',
		'gift-to-id'          => 'text',
	);
	$cart = array(
		'heading'         => 'text',
		'heading-level'   => 'number',
		'readonly'        => 'flag',
		'max-quantity'    => 'number',
		'show-clear'      => 'flag',
		'show-promo-code' => 'flag',
		'images'          => array( 'none' ),
	);
	return array(
		'paynow-store'           => array(
			'currency' => 'text',
			'country'  => 'text',
		),
		'paynow-cart'            => $cart,
		'paynow-add-button'      => $line + array(
			'mode'     => array( 'increment', 'set' ),
			'opens'    => 'text',
			'disabled' => 'flag',
		),
		'paynow-checkout-button' => $line + array(
			'coupon-id'      => 'id',
			'promo-codes'    => 'text',
			'affiliate-code' => 'text',
			'return-url'     => 'url',
			'cancel-url'     => 'url',
			'auto-redirect'  => 'flag',
			'mode'           => array( 'redirect', 'overlay' ),
			'target'         => array( '_self', '_blank', '_top' ),
			'slot'           => array( 'checkout' ),
			'disabled'       => 'flag',
		),
		'paynow-cart-button'     => array( 'for' => 'text' ),
		'paynow-cart-drawer'     => $cart + array(
			'id'        => 'text',
			'placement' => array( 'start', 'end' ),
		),
	);
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
