<?php
/** Asks PayNow's management API. The key is used here and nowhere else. */

defined( 'ABSPATH' ) || exit;

/**
 * @param string     $path under the store, without a slash in front
 * @param array|null $body
 * @return array|WP_Error the answer's JSON; an error says no more than a visitor may know
 */
function paynow_elements_api( string $path, ?array $body = null ) {
	$failed = new WP_Error( 'paynow_unavailable', __( 'The shop cannot be reached now.', 'paynow-elements' ), array( 'status' => 502 ) );
	$store  = paynow_elements_option( 'store_id' );
	$key    = paynow_elements_option( 'api_key' );
	if ( ! $store || ! $key ) {
		return $failed;
	}
	$response = wp_remote_post(
		paynow_elements_api_base() . '/v1/stores/' . rawurlencode( $store ) . "/$path",
		array(
			'headers'             => array( 'Authorization' => "APIKey $key" )
				+ ( null === $body ? array() : array( 'Content-Type' => 'application/json' ) ),
			'body'                => null === $body ? '' : wp_json_encode( $body ),
			'timeout'             => 5,
			'redirection'         => 0, // the key goes to this address and no further
			'limit_response_size' => 65536,
		)
	);
	$json     = is_wp_error( $response ) ? null : json_decode( wp_remote_retrieve_body( $response ), true );
	$status   = wp_remote_retrieve_response_code( $response );
	if ( 200 <= $status && $status < 300 && is_array( $json ) ) {
		return $json;
	}
	// phpcs:ignore WordPress.PHP.DevelopmentFunctions -- for the site's owner; it has neither key nor token
	error_log( 'PayNow Elements: ' . strtok( $path, '/' ) . ': ' . ( is_wp_error( $response ) ? $response->get_error_message() : "status $status" ) );
	return $failed;
}

function paynow_elements_no_customer(): WP_Error {
	return new WP_Error( 'no_customer', __( 'This user is no customer of the shop.', 'paynow-elements' ), array( 'status' => 404 ) );
}

/**
 * The PayNow customer of a user: as saved in the profile, as another plugin says, or, where the settings want it, a new one.
 *
 * @return string|WP_Error
 */
function paynow_elements_customer( WP_User $user ) {
	$id = (string) get_user_option( 'paynow_customer_id', $user->ID );
	/** For plugins that know better: those that sign in by Steam or Minecraft. */
	$id = (string) apply_filters( 'paynow_elements_customer_id', $id, $user );
	if ( preg_match( '/\A[1-9]\d{0,18}\z/', $id ) ) {
		return $id;
	}
	if ( ! paynow_elements_option( 'create' ) ) {
		return paynow_elements_no_customer();
	}
	return paynow_elements_new_customer( $user );
}

/**
 * Makes a customer for a user, once: a page that is opened in three tabs asks three times.
 *
 * @return string|WP_Error
 */
function paynow_elements_new_customer( WP_User $user ) {
	global $wpdb;
	$lock = "paynow_elements_{$wpdb->prefix}$user->ID";
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- WordPress has no lock of its own
	$wpdb->get_var( $wpdb->prepare( 'SELECT GET_LOCK(%s, 10)', $lock ) );
	wp_cache_delete( $user->ID, 'user_meta' );
	$id     = (string) get_user_option( 'paynow_customer_id', $user->ID );
	$result = $id ? $id : paynow_elements_make_customer( $user );
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery
	$wpdb->get_var( $wpdb->prepare( 'SELECT RELEASE_LOCK(%s)', $lock ) );
	return $result;
}

/** @return string|WP_Error */
function paynow_elements_make_customer( WP_User $user ) {
	/**
	 * What the customer is made from: the steam_id, minecraft_uuid, xbox_xuid or name that the site has proven; nothing makes none.
	 *
	 * The login name is not proven either, but nobody has another user's, and nobody changes it: a display name is what one likes.
	 */
	$new = apply_filters( 'paynow_elements_new_customer', array( 'name' => $user->user_login ), $user );
	if ( ! $new || ! is_array( $new ) ) {
		return paynow_elements_no_customer();
	}
	$customer = paynow_elements_api( 'customers', $new );
	if ( is_wp_error( $customer ) ) {
		return $customer;
	}
	update_user_option( $user->ID, 'paynow_customer_id', (string) $customer['id'] );
	return (string) $customer['id'];
}
