using Netwright;

namespace App;

[Network(2), Dense(1)]
partial class Default;

[Network(2), Dense(1)]
internal partial class Internal;

[Network(2), Dense(1)]
public sealed partial class Public;

public partial class Outer
{
    [Network(2), Dense(1)]
    private protected partial class PrivateProtected;

    private sealed partial class Inner
    {
        [Network(2), Dense(1)]
        private partial class Innermost;

        public static string Table => Innermost.Summary;
    }
}
