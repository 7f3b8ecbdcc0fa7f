<?php
/** What the settings page has saved; the API key may stand in wp-config.php instead. */

defined( 'ABSPATH' ) || exit;

/** One setting. */
function paynow_elements_option( string $name ): string {
	if ( 'api_key' === $name && defined( 'PAYNOW_API_KEY' ) ) {
		return PAYNOW_API_KEY;
	}
	$saved = (array) get_option( 'paynow_elements', array() );
	return (string) ( $saved[ $name ] ?? '' );
}

/** Where the API is, without a slash at the end. */
function paynow_elements_api_base(): string {
	return untrailingslashit( paynow_elements_option( 'api_base' ) ?: 'https://api.paynow.gg' );
}

/** https, or http on this machine, in full: paths, which the elements take too, mean nothing to the server. */
function paynow_elements_is_safe_url( string $url ): bool {
	$parts = wp_parse_url( $url );
	$local = in_array( $parts['host'] ?? '', array( 'localhost', '127.0.0.1', '[::1]' ), true );
	return ! isset( $parts['user'] ) && ! empty( $parts['host'] )
		&& ( 'https' === ( $parts['scheme'] ?? '' ) || ( $local && 'http' === ( $parts['scheme'] ?? '' ) ) );
}
