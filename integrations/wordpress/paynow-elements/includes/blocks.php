<?php
/** The same elements as blocks, rendered by the same function. */

defined( 'ABSPATH' ) || exit;

/** product-id as a block's attribute: productId. */
function paynow_elements_camel( string $name ): string {
	return lcfirst( str_replace( '-', '', ucwords( $name, '-' ) ) );
}

/** What the editor is told of an element's attributes. */
function paynow_elements_block_attributes( array $attributes ): array {
	$known = array();
	foreach ( $attributes as $name => $type ) {
		$known[ paynow_elements_camel( $name ) ] = array( 'type' => 'flag' === $type ? 'boolean' : 'string' )
			+ ( is_array( $type ) ? array( 'enum' => array_merge( array( '' ), $type ) ) : array() );
	}
	return $known;
}

add_action(
	'init',
	function () {
		wp_register_script(
			'paynow-elements-blocks',
			plugins_url( 'assets/blocks.js', PAYNOW_ELEMENTS_FILE ),
			array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components' ),
			PAYNOW_ELEMENTS_VERSION,
			true
		);
		foreach ( paynow_elements_attributes() as $tag => $attributes ) {
			$labelled = in_array( $tag, array( 'paynow-add-button', 'paynow-checkout-button' ), true );
			register_block_type(
				preg_replace( '/^paynow-/', 'paynow/', $tag ),
				array(
					'api_version'     => 3,
					'title'           => paynow_elements_titles()[ $tag ],
					'category'        => 'widgets',
					'icon'            => 'cart',
					'keywords'        => array( 'paynow', 'shop', 'cart' ),
					'supports'        => array( 'html' => false ),
					'attributes'      => paynow_elements_block_attributes( $attributes )
						+ ( $labelled ? array( 'label' => array( 'type' => 'string' ) ) : array() ),
					'editor_script'   => 'paynow-elements-blocks',
					'render_callback' => function ( $attributes ) use ( $tag ) {
						$label = is_string( $attributes['label'] ?? null ) ? $attributes['label'] : '';
						unset( $attributes['label'] );
						$html = paynow_elements_render( $tag, $attributes, paynow_elements_content( $tag, $label ) );
						return paynow_elements_is_seen( $tag )
							? '<div ' . get_block_wrapper_attributes( array( 'class' => 'paynow-elements' ) ) . ">$html</div>"
							: $html;
					},
				)
			);
		}
	}
);
