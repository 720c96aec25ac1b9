using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>Nadam's momentum over the steps (Dozat, 2016): uₜ = β (1 - 0.96ᵗ / 2).</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NadamMomentum
{
    private const double Decay = 0.96;

    // From this step on 0.96ᵗ / 2 is below half a unit in the last place of 1, so the momentum is β itself.
    private const int Settled = 1000;

    // Less than this is nothing beside 1, which the product is taken from.
    private const double Negligible = 1e-17;

    /// <summary>The momentum of a step.</summary>
    /// <param name="beta">What it tends to.</param>
    /// <param name="step">The number of the step, from 1.</param>
    public static double Of(double beta, long step) => beta * (1 - 0.5 * Math.Pow(Decay, step));

    /// <summary>The product of the momentums of all the steps up to one: computed from the step's number, so that there is no state of it to keep.</summary>
    /// <inheritdoc cref="Of"/>
    public static double Product(double beta, long step)
    {
        if (Math.Pow(beta, step) < Negligible)
            return 0;

        double product = Math.Pow(beta, Math.Max(0, step - Settled));
        for (long earlier = Math.Min(step, Settled); earlier > 0; earlier--)
            product *= Of(beta, earlier);
        return product;
    }
}
