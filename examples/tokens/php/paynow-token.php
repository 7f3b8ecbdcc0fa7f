<?php
// POST /paynow-token.php -> { "token": "…" } for whoever is signed in. PHP 7.4 or newer, no package.
// The environment (Apache: SetEnv, PHP-FPM: env[…]) has PAYNOW_API_KEY, PAYNOW_STORE_ID and SHOP_ORIGIN.
declare(strict_types=1);
ini_set('display_errors', '0'); // a warning could quote what it was about

/** Who is signed in. Your login has put it there; what matters is that the browser can't choose the id. */
function customer_of_session(): ?string
{
    if (empty($_COOKIE[session_name()])) {
        return null; // nobody gets a session by asking
    }
    session_start(['read_and_close' => true, 'use_strict_mode' => true, 'cookie_httponly' => true, 'cookie_samesite' => 'Lax']);
    return isset($_SESSION['paynow_customer_id']) ? (string) $_SESSION['paynow_customer_id'] : null;
}

function mint_token(string $customerId): string
{
    $base = getenv('PAYNOW_API_BASE') ?: 'https://api.paynow.gg';
    $url = $base . '/v1/stores/' . getenv('PAYNOW_STORE_ID') . '/customers/' . rawurlencode($customerId) . '/tokens';
    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => ['Authorization: APIKey ' . getenv('PAYNOW_API_KEY'), 'Content-Length: 0'],
        'timeout' => (float) (getenv('PAYNOW_TIMEOUT') ?: 5000) / 1000,
        'follow_location' => 0, // the key goes to this address and no further
    ]]);
    $body = @file_get_contents($url, false, $context, 0, 65536); // false for a 4xx or 5xx
    $token = json_decode((string) $body, true)['token'] ?? '';
    if (!is_string($token) || !preg_match('/\A[\x21-\x7e]+\z/', $token)) {
        throw new RuntimeException($http_response_header[0] ?? 'no answer');
    }
    return $token;
}

function answer(): array
{
    if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        return [405, ['error' => 'use POST']];
    }
    // a browser says in every POST which page sends it, and a page can't change that
    if (($_SERVER['HTTP_ORIGIN'] ?? '') !== getenv('SHOP_ORIGIN')) {
        return [403, ['error' => 'not from this site']];
    }
    $customerId = customer_of_session();
    if ($customerId === null) {
        return [401, ['error' => 'not signed in']];
    }
    try {
        return [200, ['token' => mint_token($customerId)]];
    } catch (Throwable $error) {
        error_log("No token for customer $customerId: " . $error->getMessage());
        return [502, ['error' => 'no token to be had now']];
    }
}

[$status, $body] = answer();
http_response_code($status);
header('Content-Type: application/json');
header('Cache-Control: no-store');
header('X-Content-Type-Options: nosniff');
echo json_encode($body);
