<?php
/** Settings > PayNow. WordPress' own options.php saves it: it checks the nonce and the capability. */

defined( 'ABSPATH' ) || exit;

/** Each field: what it is called, and what is said of it. */
function paynow_elements_fields(): array {
	return array(
		'store_id' => array( __( 'Store id', 'paynow-elements' ), __( 'From the settings of your store in PayNow’s dashboard.', 'paynow-elements' ) ),
		'api_key'  => array( __( 'API key', 'paynow-elements' ), __( 'Stays on this server and is never shown again. Leave it empty to keep the saved one. Its role needs to view, create and update customers. Better still: define PAYNOW_API_KEY in wp-config.php.', 'paynow-elements' ) ),
		'currency' => array( __( 'Currency', 'paynow-elements' ), __( 'Three letters, for pages that don’t say; empty: as PayNow decides.', 'paynow-elements' ) ),
		'script'   => array( __( 'Address of the module', 'paynow-elements' ), __( 'Empty: the copy that this plugin brings.', 'paynow-elements' ) ),
		'api_base' => array( __( 'Address of the API', 'paynow-elements' ), __( 'Empty: https://api.paynow.gg', 'paynow-elements' ) ),
	);
}

/** Whether the user may say it: where scripts come from and where the key goes to is, in a network of sites, the network's to say. */
function paynow_elements_may_set( string $name ): bool {
	return ! in_array( $name, array( 'script', 'api_base' ), true ) || current_user_can( 'unfiltered_html' );
}

/** What is saved of what was sent; what is wrong is told and left as it was. */
function paynow_elements_sanitize( $sent ): array {
	$old  = (array) get_option( 'paynow_elements', array() );
	$text = function ( $name ) use ( $sent ) {
		return is_string( $sent[ $name ] ?? null ) ? trim( $sent[ $name ] ) : '';
	};
	$kept = array(
		'create'  => empty( $sent['create'] ) ? '' : '1',
		'api_key' => ! empty( $sent['forget_key'] ) ? '' : ( $text( 'api_key' ) ?: ( $old['api_key'] ?? '' ) ),
	);
	$is   = array(
		'store_id' => (bool) preg_match( '/\A[1-9]\d{0,18}\z/', $text( 'store_id' ) ),
		'currency' => (bool) preg_match( '/\A[a-z]{3}\z/i', $text( 'currency' ) ),
		'script'   => paynow_elements_is_safe_url( $text( 'script' ) ),
		'api_base' => paynow_elements_is_safe_url( $text( 'api_base' ) ),
	);
	foreach ( $is as $name => $right ) {
		if ( ! paynow_elements_may_set( $name ) ) {
			$kept[ $name ] = $old[ $name ] ?? '';
			continue;
		}
		$kept[ $name ] = $right || '' === $text( $name ) ? $text( $name ) : ( $old[ $name ] ?? '' );
		if ( ! $right && '' !== $text( $name ) ) {
			/* translators: %s: the name of a field */
			add_settings_error( 'paynow_elements', $name, sprintf( __( '%s: that can’t be right.', 'paynow-elements' ), paynow_elements_fields()[ $name ][0] ) );
		}
	}
	$kept['currency'] = strtolower( $kept['currency'] );
	return $kept;
}

function paynow_elements_field( array $field ): void {
	$secret = 'api_key' === $field['name'];
	printf(
		'<input class="regular-text" id="%1$s" name="paynow_elements[%1$s]" type="%2$s" value="%3$s" autocomplete="%4$s" placeholder="%5$s"%6$s><p class="description">%7$s</p>',
		esc_attr( $field['name'] ),
		$secret ? 'password' : 'text',
		$secret ? '' : esc_attr( paynow_elements_option( $field['name'] ) ),
		$secret ? 'new-password' : 'off',
		$secret && paynow_elements_option( 'api_key' ) ? esc_attr__( 'A key is saved', 'paynow-elements' ) : '',
		( $secret && defined( 'PAYNOW_API_KEY' ) ) || ! paynow_elements_may_set( $field['name'] ) ? ' disabled' : '',
		esc_html( $field['help'] )
	);
	if ( $secret && ! defined( 'PAYNOW_API_KEY' ) && paynow_elements_option( 'api_key' ) ) {
		printf( '<label><input type="checkbox" name="paynow_elements[forget_key]" value="1"> %s</label>', esc_html__( 'Forget the saved key', 'paynow-elements' ) );
	}
}

add_action(
	'admin_init',
	function () {
		register_setting(
			'paynow_elements',
			'paynow_elements',
			array(
				'type'              => 'array',
				'sanitize_callback' => 'paynow_elements_sanitize',
				'show_in_rest'      => false,
			)
		);
		add_settings_section( 'main', '', '__return_false', 'paynow_elements' );
		foreach ( paynow_elements_fields() as $name => list( $label, $help ) ) {
			add_settings_field( $name, $label, 'paynow_elements_field', 'paynow_elements', 'main', compact( 'name', 'help' ) + array( 'label_for' => $name ) );
		}
		add_settings_field(
			'create',
			__( 'New customers', 'paynow-elements' ),
			function () {
				printf(
					'<label><input type="checkbox" name="paynow_elements[create]" value="1"%s> %s</label><p class="description">%s</p>',
					checked( paynow_elements_option( 'create' ), '1', false ),
					esc_html__( 'Make a PayNow customer, by login name, for users who have none in their profile.', 'paynow-elements' ),
					esc_html__( 'Where visitors register themselves, that name is what they call themselves, and may be another player’s. If your shop delivers by name, leave this off, or give the name or id that a sign-in has proven, by the filter paynow_elements_new_customer.', 'paynow-elements' )
				);
			},
			'paynow_elements',
			'main'
		);
	}
);

add_action(
	'admin_menu',
	function () {
		add_options_page(
			'PayNow',
			'PayNow',
			'manage_options',
			'paynow-elements',
			function () {
				if ( ! current_user_can( 'manage_options' ) ) {
					return;
				}
				echo '<div class="wrap"><h1>PayNow</h1><form method="post" action="options.php">';
				settings_fields( 'paynow_elements' );
				do_settings_sections( 'paynow_elements' );
				submit_button();
				echo '</form></div>';
			}
		);
	}
);
