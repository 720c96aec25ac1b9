using System.Reflection;
using Netwright.Tests.Golden;
using Netwright.Tests.Reference;

namespace Netwright.Tests.Networks;

/// <summary>Settings that the golden files cannot hold, because PyTorch's formula takes them at another place.</summary>
public class OptimizerSettingsTests
{
    [Theory]
    [InlineData(nameof(RmsPropWithEpsilon))]
    [InlineData(nameof(AdamWithEpsilon))]
    [InlineData(nameof(AdamWWithDecay))]
    [InlineData(nameof(AdaGradFromZero))]
    [InlineData(nameof(NadamWithEpsilon))]
    [InlineData(nameof(LionWithDecays))]
    public void The_declared_settings_are_used(string name)
    {
        // The same layers and loss as this one of the golden networks.
        GoldenNetwork golden = GoldenNetwork.Named("AdamSmallGolden");
        Model model = Model.Named(name);
        model.Import(golden.Parameters);
        OptimizerAttribute rule = typeof(Model).Assembly.GetType($"{typeof(Model).Namespace}.{name}")!.GetCustomAttribute<OptimizerAttribute>()!;
        ReferenceRun run = new(golden.Reference, rule, golden.Targets) { Epochs = 20, BatchSize = golden.Batch };
        model.Fit(golden.Inputs, golden.Targets, new FitOptions { Epochs = run.Epochs, BatchSize = golden.Batch, Shuffle = false, Verbosity = Verbosity.Silent });
        model.CheckTensors(golden.Reference, run.Train(golden.Parameters, golden.Inputs), model.Parameters, run.Rounding(golden.Parameters, golden.Inputs));
    }
}
