#pragma once

#include <QCoreApplication>
#include <memory>

namespace rapport::printing {

/// An application object for a program without windows that prints: with fonts, and without a screen whatever there is.
[[nodiscard]] std::unique_ptr<QCoreApplication> applicationToPrint(int& argc, char** argv);

} // namespace rapport::printing
