<?php
// POST /paynow-token.php -> { "token": "…" } for whoever is signed in. PHP 7.4 or newer, no package.
// The environment (Apache: SetEnv, PHP-FPM: env[…]) has PAYNOW_API_KEY, PAYNOW_STORE_ID and SHOP_ORIGIN.
declare(strict_types=1);
ini_set('display_errors', '0'); // a warning could quote what it was about

/** Who is signed in. Your login has put it there; what matters is that the browser can't choose the id. */
function customer_of_session(): ?string
{
    $id = $_COOKIE[session_name()] ?? '';
    if (!is_string($id) || $id === '') {
        return null; // nobody gets a session by asking
    }
    session_id($id);
    session_start(['use_strict_mode' => true, 'use_cookies' => false]);
    if (session_id() !== $id) {
        session_destroy(); // PHP makes a new one for an id that it has not given
        return null;
    }
    $customerId = isset($_SESSION['paynow_customer_id']) ? (string) $_SESSION['paynow_customer_id'] : null;
    session_abort(); // read, and no longer locked
    return $customerId;
}

/** PayNow's answer, head and body. PHP's own https:// begins its time anew with every byte; here one deadline is for all. */
function post(string $path): string
{
    $base = parse_url(getenv('PAYNOW_API_BASE') ?: 'https://api.paynow.gg');
    $seconds = (float) (getenv('PAYNOW_TIMEOUT') ?: 5000) / 1000;
    $end = microtime(true) + $seconds;
    $host = $base['host'] . (isset($base['port']) ? ":{$base['port']}" : '');
    $address = $base['scheme'] === 'https' ? 'tls://' . $base['host'] . ':' . ($base['port'] ?? 443) : "tcp://$host";
    $socket = @stream_socket_client($address, $code, $why, $seconds / 2); // TLS has the other half
    if (!$socket) {
        throw new RuntimeException("no connection: $why");
    }
    // in HTTP 1.0 an answer ends with its connection, and comes in one piece
    fwrite($socket, "POST $path HTTP/1.0\r\nHost: $host\r\nAuthorization: APIKey " . getenv('PAYNOW_API_KEY')
        . "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    stream_set_blocking($socket, false);
    $answer = '';
    while (!feof($socket) && strlen($answer) < 65536 && ($left = $end - microtime(true)) > 0) {
        [$read, $none] = [[$socket], null];
        stream_select($read, $none, $none, 0, (int) ($left * 1e6));
        $answer .= fread($socket, 8192);
    }
    fclose($socket);
    return $answer;
}

function mint_token(string $customerId): string
{
    $answer = post('/v1/stores/' . getenv('PAYNOW_STORE_ID') . '/customers/' . rawurlencode($customerId) . '/tokens');
    // a redirect is no answer: the key goes to this address and no further
    if (!preg_match('#\AHTTP/1\.\d 2\d\d\b.*?\r\n\r\n(.*)#s', $answer, $found)) {
        throw new RuntimeException(preg_match('#\AHTTP/1\.\d (\d+)#', $answer, $found) ? "PayNow answered $found[1]" : 'no answer');
    }
    $token = json_decode($found[1], true)['token'] ?? '';
    if (!is_string($token) || !preg_match('/\A[\x21-\x7e]+\z/', $token)) {
        throw new RuntimeException('PayNow sent no token');
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
