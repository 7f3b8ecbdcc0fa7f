<?php
// php setup.php SITE JSON: installs WordPress, activates the plugin, makes users and pages, and prints where they are.
[, $site, $json] = $argv;
$settings = json_decode( $json, true );
define( 'WP_INSTALLING', true );
$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET' );
require "$site/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
add_filter( 'pre_wp_mail', '__return_true' );

wp_install( 'A shop', 'admin', 'admin@shop.test', true, '', 'admin-password' );
switch_theme( 'plain' );
$failed = activate_plugin( 'paynow-elements/paynow-elements.php' );
if ( is_wp_error( $failed ) ) {
	fwrite( STDERR, $failed->get_error_message() );
	exit( 1 );
}
update_option(
	'paynow_elements',
	array(
		'store_id' => $settings['storeId'],
		'api_key'  => $settings['apiKey'],
		'api_base' => $settings['apiBase'],
		'currency' => 'eur',
	)
);
foreach ( $settings['customers'] as $name => $customer ) {
	$user = wp_create_user( $name, "$name-password", "$name@shop.test" );
	update_user_meta( $user, 'show_admin_bar_front', 'false' );
	if ( $customer ) {
		update_user_option( $user, 'paynow_customer_id', $customer );
	}
}
// as an administrator may, who can write any HTML
kses_remove_filters();
$pages = array();
foreach ( $settings['pages'] as $name => $content ) {
	$pages[ $name ] = home_url( '/?page_id=' . wp_insert_post( wp_slash( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => $name, 'post_content' => $content ) ) ) );
}
echo "\n", wp_json_encode( array( 'pages' => $pages, 'version' => get_bloginfo( 'version' ) ) );
