<?php
/** POST /wp-json/paynow-elements/v1/token -> { "token": "…" } for the user who is signed in. */

defined( 'ABSPATH' ) || exit;

// each page that a shopper opens asks for one
const PAYNOW_ELEMENTS_TOKENS  = 100;
const PAYNOW_ELEMENTS_SECONDS = 300;

/** Whether a user has asked too often; counts this time, too. */
function paynow_elements_is_too_often( int $user_id ): bool {
	$name  = "paynow_elements_tokens_$user_id";
	$count = get_transient( $name );
	if ( ! is_array( $count ) || $count['until'] <= time() ) {
		$count = array(
			'times' => 0,
			'until' => time() + PAYNOW_ELEMENTS_SECONDS,
		);
	}
	++$count['times'];
	set_transient( $name, $count, max( 1, $count['until'] - time() ) );
	return $count['times'] > PAYNOW_ELEMENTS_TOKENS;
}

/** Whether a page of this site asks; a browser says so in every POST, and no page can change it. */
function paynow_elements_is_own_origin(): bool {
	$own = wp_parse_url( home_url() );
	$own = $own['scheme'] . '://' . $own['host'] . ( isset( $own['port'] ) ? ':' . $own['port'] : '' );
	return strtolower( $own ) === get_http_origin();
}

/** Whether a request is for a token, as WordPress finds it: in any case, and with a line's end after it. */
function paynow_elements_is_for_token( WP_REST_Request $request ): bool {
	return (bool) preg_match( '@^/paynow-elements/v1/token$@i', $request->get_route() );
}

/** @return array|WP_Error */
function paynow_elements_mint_token() {
	if ( paynow_elements_is_too_often( get_current_user_id() ) ) {
		return new WP_Error( 'too_many_requests', __( 'Too many requests.', 'paynow-elements' ), array( 'status' => 429 ) );
	}
	$customer = paynow_elements_customer( wp_get_current_user() );
	if ( is_wp_error( $customer ) ) {
		return $customer;
	}
	$answer = paynow_elements_api( "customers/$customer/tokens" );
	if ( is_wp_error( $answer ) ) {
		return $answer;
	}
	$token = $answer['token'] ?? '';
	if ( ! is_string( $token ) || ! preg_match( '/\A[\x21-\x7e]+\z/', $token ) ) {
		return new WP_Error( 'paynow_unavailable', __( 'The shop cannot be reached now.', 'paynow-elements' ), array( 'status' => 502 ) );
	}
	return array( 'token' => $token );
}

add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'paynow-elements/v1',
			'/token',
			array(
				'methods'             => 'POST',
				'callback'            => 'paynow_elements_mint_token',
				// WordPress signs a request without a right X-WP-Nonce out, so this is the check of the nonce, too; asked
				// again, because another plugin may have signed it in without one, by an application password for instance
				'permission_callback' => function ( WP_REST_Request $request ) {
					// WordPress takes a GET with _method=POST for a POST; what is on the way takes it for a page to keep
					return 'POST' === ( $_SERVER['REQUEST_METHOD'] ?? '' ) && is_user_logged_in() && paynow_elements_is_own_origin()
						&& wp_verify_nonce( (string) $request->get_header( 'x-wp-nonce' ), 'wp_rest' );
				},
				'show_in_index'       => false,
			)
		);
	}
);

// nobody on the way may keep a token, whatever another plugin thinks of caching
add_filter(
	'rest_post_dispatch',
	function ( $response, $server, $request ) {
		if ( paynow_elements_is_for_token( $request ) ) {
			$response->header( 'Cache-Control', 'no-store, private' );
			// which WordPress would put in its place
			add_filter(
				'nocache_headers',
				function ( $headers ) {
					return array( 'Cache-Control' => 'no-store, private' ) + $headers;
				},
				99
			);
			if ( 429 === $response->get_status() ) {
				$response->header( 'Retry-After', (string) PAYNOW_ELEMENTS_SECONDS );
			}
		}
		return $response;
	},
	99,
	3
);
