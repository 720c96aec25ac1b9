// ---- One that loads
using Netwright;

[Network(4)]
[Dense(3)]
public partial class Odd
{
    public {|NW0021:Odd|}(string path) => Load(path);
}

// ---- One without parameters
using Netwright;

[Network(4)]
[Dense(3)]
public partial class Odd
{
    private {|NW0021:Odd|}()
    {
    }
}

// ---- One that calls its base
using Netwright;

[Network(4)]
[Dense(3)]
public partial class Odd
{
    public {|NW0021:Odd|}(string path, int tries)
        : base() => System.Console.WriteLine(path + tries);
}
