using Netwright;

namespace DeepResidual;

/// <summary>Two spirals that wind around each other. Neither one straight line nor a few of them separate their points.</summary>
internal static class Spirals
{
    private const double Turns = 1.5;

    /// <summary>Points within -1 and 1, with 0 for those of the first spiral and 1 for those of the second.</summary>
    public static Dataset<float> Points(int ofEach)
    {
        float[] inputs = new float[4 * ofEach], targets = new float[2 * ofEach];
        for (int i = 0; i < 2 * ofEach; i++)
        {
            double share = (i / 2 + 0.5) / ofEach, angle = 2 * Math.PI * Turns * share + Math.PI * (i % 2);
            inputs[2 * i] = (float)(share * Math.Cos(angle));
            inputs[2 * i + 1] = (float)(share * Math.Sin(angle));
            targets[i] = i % 2;
        }

        return new Dataset<float>(inputs, targets, 2 * ofEach);
    }
}
