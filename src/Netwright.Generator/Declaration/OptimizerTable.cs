using Netwright.Generator.Model;
using Netwright.Generator.Optimizers;

namespace Netwright.Generator.Declaration;

/// <summary>Every optimizer, a line each: its attribute, and what reads it.</summary>
internal static class OptimizerTable
{
    /// <summary>The optimizers by the names of their attributes.</summary>
    public static IReadOnlyDictionary<string, Func<Arguments, Optimizer>> ByAttribute { get; } = new Dictionary<string, Func<Arguments, Optimizer>>
    {
        ["SgdAttribute"] = Sgd.Read,
        ["AdamAttribute"] = Adam.Read,
        ["AdamWAttribute"] = Adam.ReadDecoupled,
        ["RmsPropAttribute"] = RmsProp.Read,
        ["AdaGradAttribute"] = AdaGrad.Read,
        ["NadamAttribute"] = Nadam.Read,
        ["LionAttribute"] = Lion.Read,
    };
}
