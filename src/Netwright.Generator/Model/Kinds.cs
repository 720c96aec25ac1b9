// The enums that users name, by names of their own: Activation, Loss and Cycle are words for much else here.
global using ActivationKind = Netwright.Generator.Model.Activation;
global using CycleKind = Netwright.Generator.Model.Cycle;
global using FillingKind = Netwright.Generator.Model.Filling;
global using FlipModeKind = Netwright.Generator.Model.FlipMode;
global using InitializerKind = Netwright.Generator.Model.KernelInitializer;
global using InterpolationKind = Netwright.Generator.Model.Interpolation;
global using LossKind = Netwright.Generator.Model.Loss;
global using PaddingKind = Netwright.Generator.Model.Padding;
