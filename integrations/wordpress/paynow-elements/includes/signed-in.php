<?php
/**
 * Lets scripts know whether anybody is signed in: by a cookie that says no more than that, since WordPress hides its own from
 * them, and a cached page is the same for all. Visitors then ask the site for nothing.
 */

defined( 'ABSPATH' ) || exit;

const PAYNOW_ELEMENTS_COOKIE = 'paynow_elements_signed_in';

/** Sets the cookie, or takes it away, where that changes anything. */
function paynow_elements_mark( bool $signed_in ): void {
	if ( isset( $_COOKIE[ PAYNOW_ELEMENTS_COOKIE ] ) === $signed_in || headers_sent() ) {
		return;
	}
	setcookie(
		PAYNOW_ELEMENTS_COOKIE,
		$signed_in ? '1' : '',
		array(
			// WordPress may remember a user for long; who is signed out by then is told so by the site
			'expires'  => $signed_in ? time() + YEAR_IN_SECONDS : 1,
			'path'     => COOKIEPATH ?: '/',
			'domain'   => COOKIE_DOMAIN ?: '',
			'secure'   => is_ssl(),
			'samesite' => 'Lax',
		)
	);
}

add_action(
	'init',
	function () {
		paynow_elements_mark( is_user_logged_in() );
	}
);
