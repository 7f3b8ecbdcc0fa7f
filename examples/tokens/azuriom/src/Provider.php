<?php

namespace Azuriom\Plugin\Paynow;

use Azuriom\Extensions\Plugin\BasePluginServiceProvider;
use Illuminate\Support\Facades\Route;

class Provider extends BasePluginServiceProvider
{
    public function register(): void
    {
        // where the configuration is cached, this is in it already, and the environment can't be read
        if (! $this->app->configurationIsCached()) {
            config(['paynow' => ['store' => env('PAYNOW_STORE_ID'), 'key' => env('PAYNOW_API_KEY')]]);
        }
    }

    public function boot(): void
    {
        // "web" has the session and checks the CSRF token
        if (! $this->app->routesAreCached()) {
            Route::middleware(['web', 'throttle:30,1'])->post('paynow/token', TokenController::class)->name('paynow.token');
        }
    }
}
