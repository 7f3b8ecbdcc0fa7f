<?php
/** Loads the elements on pages that have one, as a module, and makes sure of one store. */

defined( 'ABSPATH' ) || exit;

/** The module's address: the copy that the plugin brings, unless the settings say otherwise. */
function paynow_elements_script_url(): string {
	return paynow_elements_option( 'script' ) ?: plugins_url( 'assets/elements/paynow-elements.js', PAYNOW_ELEMENTS_FILE );
}

function paynow_elements_scripts(): array {
	// the small one first: it asks for a token while the other is still on its way
	return array(
		'paynow-elements-token' => plugins_url( 'assets/token.js', PAYNOW_ELEMENTS_FILE ),
		'paynow-elements'       => paynow_elements_script_url(),
	);
}

/** Notes that an element stands on the page. */
function paynow_elements_enqueue( string $tag ): void {
	global $paynow_elements_seen;
	$paynow_elements_seen[ $tag ] = true;
	wp_enqueue_style( 'paynow-elements', plugins_url( 'assets/elements.css', PAYNOW_ELEMENTS_FILE ), array(), PAYNOW_ELEMENTS_VERSION );
	foreach ( paynow_elements_scripts() as $handle => $url ) {
		// WordPress 6.5 and newer know modules; before that, a filter changes the tag
		if ( function_exists( 'wp_enqueue_script_module' ) ) {
			wp_enqueue_script_module( $handle, $url, array(), PAYNOW_ELEMENTS_VERSION );
		} else {
			wp_enqueue_script( $handle, $url, array(), PAYNOW_ELEMENTS_VERSION, true );
		}
	}
}

add_filter(
	'script_loader_tag',
	function ( $html, $handle ) {
		if ( ! isset( paynow_elements_scripts()[ $handle ] ) ) {
			return $html;
		}
		$html = preg_replace( '/\stype=([\'"])[^\'"]*\1/', '', $html );
		return str_replace( '<script ', '<script type="module" ', $html );
	},
	20,
	2
);

// without a [paynow_store] of its own a page gets one here; the elements find it wherever it stands
add_action(
	'wp_footer',
	function () {
		global $paynow_elements_seen;
		if ( $paynow_elements_seen && empty( $paynow_elements_seen['paynow-store'] ) ) {
			// phpcs:ignore WordPress.Security.EscapeOutput -- escaped where it is made
			echo paynow_elements_render( 'paynow-store', array() ), "\n";
		}
	},
	5
);
