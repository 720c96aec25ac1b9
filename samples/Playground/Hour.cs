using System.ComponentModel.DataAnnotations;
using Netwright;

namespace Playground;

/// <summary>An hour at a bicycle rental. The ranges are those that requests are checked by.</summary>
public sealed record Hour(
    [property: Range(-30, 45), Scale(-10, 35)] float Temperature,
    [property: Range(0, 100), Log, Scale(0, 4)] float Rain,
    [Cyclic(Cycle.Hour)] TimeOnly Time,
    bool Holiday,
    Sky Sky,
    [Categories("centre", "harbour", "hills")] string District);

/// <summary>What is overhead.</summary>
public enum Sky
{
    Clear,
    Cloudy,
    Overcast,
}

/// <summary>How many bicycles are out.</summary>
public enum Demand
{
    Quiet,
    Normal,
    Busy,
}

/// <summary>How busy an hour will be.</summary>
[Network<Hour, Demand>]
[Dense(24, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Netwright.Loss.SparseCategoricalCrossentropy)]
[Adam(0.01)]
public partial class DemandModel;
