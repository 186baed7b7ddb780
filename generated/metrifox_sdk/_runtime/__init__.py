"""What a generated client runs on; the same text in every client.

Where things live, from what generated code says to what goes over the wire:

* Declared by generated code: `config` (the API), `operation` and `batch_declaration`
  (its operations), `markers` and `missing` (annotations), `lazy` (names of packages).
* Types: `expressions` evaluates annotations, `annotations` and `shapes` say what they
  mean, `plan` what a class holds. `model`, `json_object` and `read` are the objects of
  replies; `decode*` makes them, `encode*`, `checks` and `patterns` write requests;
  `formats`, `variants`, `plain` and `simple` serve both. `drift` and `compare` tell
  where a reply differs, `words` and `show` say it.
* A call: `client`, `core`, `settings` and `options`; `resource` starts it, `prepare*`,
  `styles`, `body` and `multipart` make the request, `auth` and `credentials` sign it.
  `attempts` is the loop of tries, without I/O, by the rules of `retry` and `clock`;
  `drivers` carries it out; `reply` reads, `results` and `failures` say what it means.
* The wire: `transport` is the protocol, `default_*` what is used without another,
  `httpx_transport` a client of the user's. `pool_*` keeps connections: `direct_*` are
  our own (HTTP/1.1 without I/O in `wire`, over `sockets` or `streams`), `httpcore_*`
  those through a proxy. `limits` bound a try; `wiring`, `trust` and `proxies` say how
  to connect, `base_url` and `target` where to.
* Many items: `batch*`, from `batch_calls` down.
* For people: `errors`, `headers`, `log`, `preload`.
"""
