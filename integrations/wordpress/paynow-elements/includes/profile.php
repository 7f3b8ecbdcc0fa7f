<?php
/** Which PayNow customer a user is, on the user's profile; only who may edit users decides it, not the user. */

defined( 'ABSPATH' ) || exit;

function paynow_elements_profile( WP_User $user ): void {
	if ( ! current_user_can( 'edit_users' ) ) {
		return;
	}
	wp_nonce_field( "paynow_elements_profile_$user->ID", 'paynow_elements_nonce' );
	printf(
		'<h2>PayNow</h2><table class="form-table"><tr><th><label for="paynow_customer_id">%s</label></th><td><input class="regular-text" id="paynow_customer_id" name="paynow_customer_id" inputmode="numeric" value="%s"></td></tr></table>',
		esc_html__( 'Customer id', 'paynow-elements' ),
		esc_attr( (string) get_user_option( 'paynow_customer_id', $user->ID ) )
	);
}

function paynow_elements_save_profile( int $user_id ): void {
	$nonce = sanitize_text_field( wp_unslash( $_POST['paynow_elements_nonce'] ?? '' ) );
	if ( ! current_user_can( 'edit_users' ) || ! wp_verify_nonce( $nonce, "paynow_elements_profile_$user_id" ) ) {
		return;
	}
	$id = sanitize_text_field( wp_unslash( $_POST['paynow_customer_id'] ?? '' ) );
	if ( preg_match( '/\A([1-9]\d{0,18})?\z/', $id ) ) {
		// of this site alone: another one of a network has another store
		update_user_option( $user_id, 'paynow_customer_id', $id );
	}
}

add_action( 'show_user_profile', 'paynow_elements_profile' );
add_action( 'edit_user_profile', 'paynow_elements_profile' );
add_action( 'personal_options_update', 'paynow_elements_save_profile' );
add_action( 'edit_user_profile_update', 'paynow_elements_save_profile' );
