<?php
/** Leaves nothing behind. */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'paynow_elements' );
delete_metadata( 'user', 0, 'paynow_customer_id', '', true );
