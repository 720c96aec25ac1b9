using DeepResidual;
using Netwright;

const int Seed = 1;
Dataset<float> points = Spirals.Points(ofEach: 200);
FitOptions options = new() { Epochs = 120, Verbosity = Verbosity.Silent };

Console.WriteLine("Twenty hidden layers learn which of two spirals a point is on. The loss of guessing is 0.693.\n");
History plain = new PlainSpirals(Seed).Fit(points, options), residual = new ResidualSpirals(Seed).Fit(points, options);
Console.Write(LossCurves.Draw(('.', "one layer behind the other", plain.Loss), ('#', "with residual connections and layer normalization", residual.Loss)));
