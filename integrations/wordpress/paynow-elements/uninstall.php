<?php
/** Leaves nothing behind, on any site of a network. */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

function paynow_elements_forget(): void {
	global $wpdb;
	delete_option( 'paynow_elements' );
	delete_metadata( 'user', 0, $wpdb->get_blog_prefix() . 'paynow_customer_id', '', true );
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- how often somebody has asked, by user
	$wpdb->query( "DELETE FROM $wpdb->options WHERE option_name LIKE '%transient%paynow\\_elements\\_tokens\\_%'" );
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $paynow_elements_site ) {
		switch_to_blog( $paynow_elements_site );
		paynow_elements_forget();
		restore_current_blog();
	}
} else {
	paynow_elements_forget();
}
