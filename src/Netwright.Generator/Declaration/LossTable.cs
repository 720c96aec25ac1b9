using Netwright.Generator.Losses;
using Netwright.Generator.Model;

namespace Netwright.Generator.Declaration;

/// <summary>Every loss, a line each.</summary>
internal static class LossTable
{
    /// <summary>Reads [Loss(...)].</summary>
    public static LossFunction? Read(Arguments arguments)
    {
        LossKind kind = arguments.Get("loss", LossKind.MeanSquaredError);
        double smoothing = arguments.Get("LabelSmoothing", 0.0);
        LossFunction loss = kind switch
        {
            LossKind.MeanSquaredError => new MeanSquaredError { Kind = kind, Site = arguments.Site },
            LossKind.MeanAbsoluteError => new MeanAbsoluteError { Kind = kind, Site = arguments.Site },
            LossKind.Huber => new Huber { Kind = kind, Site = arguments.Site },
            LossKind.BinaryCrossentropy => new BinaryCrossentropy { Kind = kind, Site = arguments.Site },
            LossKind.CategoricalCrossentropy => new CategoricalCrossentropy { Kind = kind, Site = arguments.Site },
            LossKind.SparseCategoricalCrossentropy => new SparseCategoricalCrossentropy { Kind = kind, Site = arguments.Site },
            LossKind.KullbackLeibler => new KullbackLeibler { Kind = kind, Site = arguments.Site },
            LossKind.Hinge => new Hinge { Kind = kind, Site = arguments.Site },
            _ => new Poisson { Kind = kind, Site = arguments.Site },
        };
        return loss with { LabelSmoothing = smoothing };
    }
}
