"""For type checkers alone: what `client.py.jinja` gives, as in the client that is here.

So the modules beside it can be checked where they are written; no client carries this.
"""

from ....generated.tests.support.client import (
    SECRETS as SECRETS,
)
from ....generated.tests.support.client import (
    AsyncClient as AsyncClient,
)
from ....generated.tests.support.client import (
    AsyncPager as AsyncPager,
)
from ....generated.tests.support.client import (
    AsyncStream as AsyncStream,
)
from ....generated.tests.support.client import (
    BatchCreated as BatchCreated,
)
from ....generated.tests.support.client import (
    BatchFailed as BatchFailed,
)
from ....generated.tests.support.client import (
    BatchResult as BatchResult,
)
from ....generated.tests.support.client import (
    BatchUnknown as BatchUnknown,
)
from ....generated.tests.support.client import (
    Client as Client,
)
from ....generated.tests.support.client import (
    Model as Model,
)
from ....generated.tests.support.client import (
    Pager as Pager,
)
from ....generated.tests.support.client import (
    Settings as Settings,
)
from ....generated.tests.support.client import (
    Stream as Stream,
)
from ....generated.tests.support.client import (
    exceptions as exceptions,
)
from ....generated.tests.support.client import (
    make_async_client as make_async_client,
)
from ....generated.tests.support.client import (
    make_client as make_client,
)
