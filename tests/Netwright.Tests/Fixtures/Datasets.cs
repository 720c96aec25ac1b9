namespace Netwright.Tests.Fixtures;

/// <summary>Data sets as tests look at them.</summary>
internal static class Datasets
{
    extension<T>(Dataset<T> data)
        where T : unmanaged
    {
        /// <summary>All inputs, one after the other.</summary>
        public float[] Inputs => [.. Enumerable.Range(0, data.Count).SelectMany(i => data.Input(i).ToArray())];
    }
}
