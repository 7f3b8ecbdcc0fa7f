<?php
// php network.php SITE: makes a network of two sites of it, does what is particular about one, and prints what came of it.
[, $site] = $argv;
$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REQUEST_URI' => '/' );

if ( ! strpos( file_get_contents( "$site/wp-config.php" ), 'MULTISITE' ) ) {
	define( 'WP_INSTALLING_NETWORK', true );
	require "$site/wp-load.php";
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	require_once ABSPATH . 'wp-admin/includes/network.php';
	foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) {
		$wpdb->$table = $name;
	}
	install_network();
	populate_network( 1, '127.0.0.1', 'admin@shop.test', 'A network', '/', false );
	$network = "define( 'MULTISITE', true ); define( 'SUBDOMAIN_INSTALL', false ); define( 'DOMAIN_CURRENT_SITE', '127.0.0.1' );"
		. "define( 'PATH_CURRENT_SITE', '/' ); define( 'SITE_ID_CURRENT_SITE', 1 ); define( 'BLOG_ID_CURRENT_SITE', 1 );";
	file_put_contents( "$site/wp-config.php", str_replace( '<?php', "<?php $network", file_get_contents( "$site/wp-config.php" ) ) );
	passthru( implode( ' ', array_map( 'escapeshellarg', array( PHP_BINARY, __FILE__, $site ) ) ), $status );
	exit( $status );
}

define( 'WP_ADMIN', true );
require "$site/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/admin.php';

$owner = wp_create_user( 'owner', 'owner-password', 'owner@shop.test' );
$other = wpmu_create_blog( '127.0.0.1', '/other/', 'Another shop', $owner );
$said  = array();

switch_to_blog( $other );
activate_plugin( 'paynow-elements/paynow-elements.php' );
do_action( 'admin_init' );
$ours = array( 'store_id' => '5', 'api_key' => 'other', 'script' => 'https://cdn.example/a.js', 'api_base' => 'https://api.example' );
foreach ( array( 'owner', 'admin' ) as $name ) {
	wp_set_current_user( get_user_by( 'login', $name )->ID );
	update_option( 'paynow_elements', $ours );
	$said[ $name ] = get_option( 'paynow_elements' );
	ob_start();
	paynow_elements_field( array( 'name' => 'api_base', 'help' => '' ) );
	$said[ "$name may type" ] = ! strpos( ob_get_clean(), 'disabled' );
}
update_user_option( $owner, 'paynow_customer_id', '7' );
set_transient( 'paynow_elements_tokens_7', 1, 600 );
restore_current_blog();
$said['customer elsewhere'] = get_user_option( 'paynow_customer_id', $owner );

define( 'WP_UNINSTALL_PLUGIN', true );
require WP_PLUGIN_DIR . '/paynow-elements/uninstall.php';
wp_cache_flush();
$left = "SELECT option_name FROM %s WHERE option_name LIKE '%%paynow\_elements%%' AND option_name NOT LIKE '%%active%%'";
foreach ( get_sites( array( 'fields' => 'ids' ) ) as $id ) {
	$said['left'][ $id ] = $wpdb->get_col( sprintf( $left, $wpdb->get_blog_prefix( $id ) . 'options' ) );
}
$said['left']['users'] = $wpdb->get_col( "SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%paynow%'" );
echo "\n", wp_json_encode( $said );
