#pragma once

#include "rapport/presentation/rowroles.h"

#include <QColor>
#include <QPalette>

namespace rapport::ui {

/// Every colour of the window. Text and soft keep a contrast of at least 4.5 on window, side, base and selection; faint is for
/// headings and hints that need not be read.
struct Tokens {
    QColor window, side, base, line;
    QColor text, soft, faint;
    QColor accent, onAccent, accentSoft, selection;
    QColor red, redSoft, amber, amberSoft, green, greenSoft;
};

[[nodiscard]] const Tokens& lightTokens();
[[nodiscard]] const Tokens& darkTokens();
/// Those that go with a palette made by the theme: widgets and delegates ask with their own palette.
[[nodiscard]] const Tokens& tokensOf(const QPalette& palette);

/// Word and background of a chip.
struct ToneColors {
    QColor word;
    QColor ground;
};
[[nodiscard]] ToneColors toneColors(const Tokens& tokens, presentation::Tone tone);

[[nodiscard]] QPalette paletteFrom(const Tokens& tokens);

/// WCAG 2.1 contrast ratio, 1 … 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

} // namespace rapport::ui
