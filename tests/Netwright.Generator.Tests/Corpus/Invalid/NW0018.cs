// ---- A property
using Netwright;

[Network(4)]
[Dense(3)]
public partial class Odd
{
    public string {|NW0018:Summary|} => "";
}

// ---- A method of the same parameters
using Netwright;

[Network(4)]
[Dense(3)]
public partial class Odd
{
    public void {|NW0018:Load|}(string file) => System.Console.WriteLine(file);
}

// ---- A constant
using Netwright;

[Network(4)]
[Dense(3)]
public partial class Odd
{
    private const int {|NW0018:InputLength|} = 4;
}

// ---- A field
using Netwright;

[Network(4)]
[Dense(3)]
public partial class Odd
{
    private int {|NW0018:core|} = 1;

    public int Core => core++;
}

// ---- The constructor
using Netwright;

[Network(4)]
[Dense(3)]
public partial class Odd
{
    public {|NW0018:Odd|}(int start) => Start = start;

    public int Start { get; }
}

// ---- A nested type
using Netwright;

[Network(4)]
[Dense(3)]
public partial class Odd
{
    public enum {|NW0018:Parameters|} { First }
}

// ---- A static method that makes one
using Netwright;

[Network(4)]
[Dense(3)]
public partial class Odd
{
    public static Odd {|NW0018:Load|}(string path)
    {
        return new Odd();
    }
}

// ---- A method that only networks with a normalization get
using Netwright;

[Network(4)]
[Dense(3)]
public partial class Odd
{
    public void {|NW0018:Adapt|}(Dataset<float> samples) => System.Console.WriteLine(samples.Count);
}
