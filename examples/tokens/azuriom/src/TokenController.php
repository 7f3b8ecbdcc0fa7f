<?php

namespace Azuriom\Plugin\Paynow;

use Azuriom\Games\Steam\SteamGame;
use Illuminate\Http\Client\PendingRequest;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;
use RuntimeException;
use Throwable;

class TokenController
{
    public function __invoke(Request $request): JsonResponse
    {
        // Steam's own sign-in has given it to Azuriom; of what the browser sends only the session counts
        $steamId = (string) $request->user()?->game_id;
        if (! game() instanceof SteamGame || ! preg_match('/\A7656119\d{10}\z/', $steamId)) {
            return $this->answer(['error' => 'not signed in'], 401);
        }
        try {
            return $this->answer(['token' => $this->mint($this->customer($steamId))], 200);
        } catch (Throwable $error) {
            Log::warning("PayNow: no token for {$steamId}: {$error->getMessage()}");

            return $this->answer(['error' => 'no token to be had now'], 502);
        }
    }

    private function customer(string $steamId): string
    {
        return Cache::rememberForever("paynow.customer.{$steamId}", function () use ($steamId) {
            $found = $this->store()->get('customers/lookup', ['steam_id' => $steamId]);
            if ($found->notFound()) {
                $found = $this->store()->post('customers', ['steam_id' => $steamId]);
            }

            return $this->checked('/\A[1-9]\d{0,18}\z/', $found->throw()->json('id'));
        });
    }

    private function mint(string $customer): string
    {
        return $this->checked('/\A[\x21-\x7e]+\z/', $this->store()->send('POST', "customers/{$customer}/tokens")->throw()->json('token'));
    }

    private function checked(string $pattern, mixed $value): string
    {
        return is_string($value) && preg_match($pattern, $value) ? $value : throw new RuntimeException('not an answer of PayNow');
    }

    private function store(): PendingRequest
    {
        return Http::baseUrl('https://api.paynow.gg/v1/stores/'.config('paynow.store'))
            ->withHeaders(['Authorization' => 'APIKey '.config('paynow.key')])
            ->acceptJson()
            ->timeout(5)
            ->withoutRedirecting(); // the key goes to this address and no further
    }

    private function answer(array $body, int $status): JsonResponse
    {
        return response()->json($body, $status)->header('Cache-Control', 'no-store, private');
    }
}
