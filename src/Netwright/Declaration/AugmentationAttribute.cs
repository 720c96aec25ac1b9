namespace Netwright;

/// <summary>
/// A layer that makes another image of each sample while training, at random, so that a network learns what does not matter. It stands before all other layers: samples are changed as they are
/// gathered. Predictions and measurements see them as they are. The same seed gives the same images, whatever the threads.
/// </summary>
/// <remarks><c>Gradient</c>, which is given its samples, takes them as they are too.</remarks>
public abstract class AugmentationAttribute : LayerAttribute
{
    private protected AugmentationAttribute()
    {
    }
}
