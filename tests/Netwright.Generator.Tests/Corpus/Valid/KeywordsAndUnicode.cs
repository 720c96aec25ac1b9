using Netwright;

namespace @namespace.Größe;

[Network(3), Dense(2, Activation.Softmax, Name = "schicht_1")]
public partial class @class
{
    public int @event(params float[] @params) => Classify(@params);
}

[Network(3), Dense(2)]
public partial class Größe
{
    public static readonly int Länge = InputLength;
}

[Network(3), Dense(2)]
public partial class 数;
