using Netwright.Generator.Diagnostics;

namespace Netwright.Generator.Declaration;

/// <summary>What an input shape must be.</summary>
internal static class InputRules
{
    /// <summary>Adds what is wrong with the input shape.</summary>
    public static void Check(Shape input, Arguments arguments, List<Problem> problems)
    {
        Site site = arguments.At("inputShape");
        if (input.Rank == 0)
            problems.Add(new Problem(Rules.NoInputShape, arguments.Site));
        else if (input.Dimensions.Any(static dimension => dimension < 1))
            problems.Add(new Problem(Rules.Dimension, site, input.Dimensions.First(static dimension => dimension < 1), input));
        else if (input.LongLength > Inference.MostFloats)
            problems.Add(new Problem(Rules.InputTooLarge, site, input, Inference.MostFloats));
    }
}
