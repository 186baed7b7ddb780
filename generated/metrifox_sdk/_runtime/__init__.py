"""What a generated client runs on; the same text in every client.

Where things live, from what generated code says to what goes over the wire:

* Declared by generated code: `config` (the API), `operation` and `parameter` (its
  operations), `batch_declaration` and `page_rules` (those of many items, or of pages),
  `markers` and `missing` (annotations), `lazy` (names of packages);
  `value` is their base.
* Types: `expressions` evaluates annotations, `annotations` and `shapes` say what they
  mean, `plan` and `members` what a class holds. `model`, `json_object` and `read` are
  the objects of replies; `decode*` makes them, `encode*`, `checks` and `patterns` write
  requests, and `unchanged*` passes what is JSON already; `formats`, `text_rules`,
  `variants`, `variant_choice`, `trials`, `plain` and `simple` serve all. `drift` and
  `compare` tell where a reply differs, `words` and `show` say it.
* A call: `client`, `core`, `settings` and `options`; `resource*` starts it, `prepare*`,
  `styles`, `body`, `multipart`, `part_headers`, `files` and `uploads` make the
  request; `auth`, `credentials`, `oauth` and `token_arguments` sign it; `call` is what
  is known of it.
  `attempts` is the loop of tries, without I/O, by the rules of `retry` and `clock`;
  `drivers` carries it out; `reply` and `unpack` read, `results` and `failures` say what
  it means.
* Replies that are not read whole: `stream*`, apart from `streams`, gives items, which
  `framing` and `cutter` find in bytes; `download` writes files.
* Many calls: `batch*`, from `batch_calls` down; `pages*`, from `pages` down, with
  `link_header`.
* The wire: `transport` is the protocol, `default_*` what is used without another,
  `httpx_transport` a client of the user's. `pool_*` keeps connections: `direct_*` are
  our own (HTTP/1.1 without I/O in `wire`, over `sockets` or `streams`), `httpcore_*`
  those through a proxy. `limits` bound a try; `wiring`, `trust` and `proxies` say how
  to connect, `servers`, `base_url` and `target` where to.
* Text: `headers` and `header_values`, `quoting`, `lazy_pattern`.
* For people: `errors`, `log`, `preload`, `webhooks`.
"""
