"""POST /paynow-token -> {"token": "…"} for whoever is signed in. Python 3.8 or newer, no package.

A WSGI application: gunicorn app:application, or for a try
  PAYNOW_API_KEY=… PAYNOW_STORE_ID=… SESSION_SECRET=… SHOP_ORIGIN=https://shop.example python3 app.py
"""
import base64
import hmac
import json
import os
import re
import socket
import sys
import threading
import time
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import quote, urlsplit

API_BASE = urlsplit(os.environ.get("PAYNOW_API_BASE", "https://api.paynow.gg"))
API_KEY = os.environ["PAYNOW_API_KEY"]
STORE_ID = os.environ["PAYNOW_STORE_ID"]
SESSION_SECRET = os.environ["SESSION_SECRET"].encode()
SHOP_ORIGIN = os.environ["SHOP_ORIGIN"]
TIMEOUT = float(os.environ.get("PAYNOW_TIMEOUT", "5000")) / 1000

STATUS = {200: "OK", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 502: "Bad Gateway"}


def customer_of(environ):
    """Who is signed in. This stands for your own login; what matters is that the browser can't choose the id."""
    # by itself: Python's own parser gives up at another cookie that it does not like
    session = re.search(r"(?:^|;\s*)session=([^;\s]*)", environ.get("HTTP_COOKIE", ""))
    customer_id, end, signature = (session.group(1).split(".") + ["", "", ""])[:3] if session else ("", "", "")
    digest = hmac.new(SESSION_SECRET, f"{customer_id}.{end}".encode(), "sha256").digest()
    right = base64.urlsafe_b64encode(digest).rstrip(b"=")
    if not hmac.compare_digest(signature.encode(), right) or int(end) < time.time():
        return None
    return customer_id


def mint_token(customer_id):
    end = time.monotonic() + TIMEOUT
    # which follows no redirect: the key goes to this address and no further
    connection = (HTTPSConnection if API_BASE.scheme == "https" else HTTPConnection)(API_BASE.netloc, timeout=TIMEOUT)
    connection.connect()
    # that timeout begins anew with every byte: who takes longer over the whole answer is hung up on
    timer = threading.Timer(end - time.monotonic(), connection.sock.shutdown, [socket.SHUT_RDWR])
    timer.start()
    try:
        path = f"/v1/stores/{STORE_ID}/customers/{quote(customer_id, safe='')}/tokens"
        connection.request("POST", path, headers={"Authorization": f"APIKey {API_KEY}"})
        response = connection.getresponse()
        if not 200 <= response.status < 300:
            raise ValueError(f"PayNow answered {response.status}")
        token = json.loads(response.read(65536))["token"]
    finally:
        timer.cancel()
        connection.close()
    if not re.fullmatch(r"[\x21-\x7e]+", token):
        raise ValueError("PayNow sent no token")
    return token


def answer(environ):
    if environ["PATH_INFO"] != "/paynow-token":
        return 404, {"error": "not found"}
    if environ["REQUEST_METHOD"] != "POST":
        return 405, {"error": "use POST"}
    # a browser says in every POST which page sends it, and a page can't change that
    if environ.get("HTTP_ORIGIN") != SHOP_ORIGIN:
        return 403, {"error": "not from this site"}
    customer_id = customer_of(environ)
    if not customer_id:
        return 401, {"error": "not signed in"}
    try:
        return 200, {"token": mint_token(customer_id)}
    except Exception as error:  # whatever went wrong, the browser learns no more than this
        print(f"No token for customer {customer_id}: {type(error).__name__} {error}", file=sys.stderr)
        return 502, {"error": "no token to be had now"}


def application(environ, start_response):
    status, body = answer(environ)
    headers = [("Content-Type", "application/json"), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")]
    start_response(f"{status} {STATUS[status]}", headers)
    return [json.dumps(body).encode()]


if __name__ == "__main__":
    from wsgiref.simple_server import make_server

    server = make_server("127.0.0.1", int(os.environ.get("PORT", "3000")), application)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()
