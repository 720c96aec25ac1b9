using Netwright.Generator.Model;

namespace Netwright.Generator.Declaration;

/// <summary>What an input shape must be.</summary>
internal static class InputRules
{
    /// <summary>Adds what is wrong with the input shape.</summary>
    public static void Check(Shape input, Arguments arguments, List<Problem> problems)
    {
        Site site = arguments.At("inputShape");
        int empty = input.Dimensions.ToList().FindIndex(static dimension => dimension < 1);
        if (input.Rank == 0)
            problems.Add(new Problem(Rules.NoInputShape, arguments.Site));
        else if (empty >= 0)
            problems.Add(new Problem(Rules.Dimension, site with { Element = empty }, input.Dimensions[empty], input));
        else if (input.LongLength > Inference.MostFloats)
            problems.Add(new Problem(Rules.InputTooLarge, site, input, Inference.MostFloats));
    }
}
