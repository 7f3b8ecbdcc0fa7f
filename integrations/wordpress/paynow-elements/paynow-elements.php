<?php
/**
 * Plugin Name:       PayNow Elements
 * Plugin URI:        https://github.com/paynow-elements/paynow-elements
 * Description:       A PayNow cart and checkout on any page, as shortcodes and blocks.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            paynow-elements contributors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       paynow-elements
 *
 * The MIT licence is compatible with the GPL, under which WordPress comes.
 */

defined( 'ABSPATH' ) || exit;

const PAYNOW_ELEMENTS_VERSION = '0.1.0';
const PAYNOW_ELEMENTS_FILE    = __FILE__;

foreach ( array( 'options', 'elements', 'render', 'scripts', 'blocks', 'api', 'signed-in', 'token', 'settings', 'profile' ) as $paynow_elements_part ) {
	require __DIR__ . "/includes/$paynow_elements_part.php";
}
