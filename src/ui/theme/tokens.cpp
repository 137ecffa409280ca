#include "ui/theme/tokens.h"

#include <cmath>

namespace rapport::ui {

const Tokens& lightTokens() {
    static const Tokens tokens{
        .window = QColor(0xf6f7f8),
        .side = QColor(0xeef0f2),
        .base = QColor(0xffffff),
        .line = QColor(0xe2e5e9),
        .text = QColor(0x1c2126),
        .soft = QColor(0x5c6670),
        .faint = QColor(0x8b949e),
        .accent = QColor(0x0f766e),
        .onAccent = QColor(0xffffff),
        .accentSoft = QColor(0xd9efec),
        .selection = QColor(0xe3f1ef),
        .red = QColor(0xb42318),
        .redSoft = QColor(0xfbe9e7),
        .amber = QColor(0x9a5b00),
        .amberSoft = QColor(0xfdf0d8),
        .green = QColor(0x1a7f37),
        .greenSoft = QColor(0xe7f5eb),
    };
    return tokens;
}

const Tokens& darkTokens() {
    static const Tokens tokens{
        .window = QColor(0x16191d),
        .side = QColor(0x111417),
        .base = QColor(0x1d2126),
        .line = QColor(0x2d333b),
        .text = QColor(0xe6e9ec),
        .soft = QColor(0xa5aeb8),
        .faint = QColor(0x7d8691),
        .accent = QColor(0x3fb8ab),
        .onAccent = QColor(0x06211e),
        .accentSoft = QColor(0x173a37),
        .selection = QColor(0x1b3431),
        .red = QColor(0xff8a7a),
        .redSoft = QColor(0x3a1d1a),
        .amber = QColor(0xf0b454),
        .amberSoft = QColor(0x372a12),
        .green = QColor(0x6fcf86),
        .greenSoft = QColor(0x16311d),
    };
    return tokens;
}

const Tokens& tokensOf(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128 ? darkTokens() : lightTokens();
}

ToneColors toneColors(const Tokens& tokens, presentation::Tone tone) {
    switch (tone) {
    case presentation::Tone::Accent:
        return {tokens.accent, tokens.accentSoft};
    case presentation::Tone::Green:
        return {tokens.green, tokens.greenSoft};
    case presentation::Tone::Amber:
        return {tokens.amber, tokens.amberSoft};
    case presentation::Tone::Red:
        return {tokens.red, tokens.redSoft};
    case presentation::Tone::Neutral:
        break;
    }
    return {tokens.soft, tokens.side};
}

QPalette paletteFrom(const Tokens& tokens) {
    QPalette palette(tokens.base, tokens.window);
    const auto all = [&palette](QPalette::ColorRole role, const QColor& color) { palette.setColor(role, color); };
    all(QPalette::Window, tokens.window);
    all(QPalette::WindowText, tokens.text);
    all(QPalette::Base, tokens.base);
    all(QPalette::AlternateBase, tokens.window);
    all(QPalette::Text, tokens.text);
    all(QPalette::PlaceholderText, tokens.soft);
    all(QPalette::Button, tokens.base);
    all(QPalette::ButtonText, tokens.text);
    all(QPalette::BrightText, tokens.red);
    all(QPalette::ToolTipBase, tokens.base);
    all(QPalette::ToolTipText, tokens.text);
    all(QPalette::Highlight, tokens.accent);
    all(QPalette::HighlightedText, tokens.onAccent);
    all(QPalette::Link, tokens.accent);
    all(QPalette::LinkVisited, tokens.accent);
    all(QPalette::Light, tokens.base);
    all(QPalette::Midlight, tokens.side);
    all(QPalette::Mid, tokens.line);
    all(QPalette::Dark, tokens.faint);
    all(QPalette::Shadow, tokens.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.line);
    return palette;
}

namespace {
double linear(double channel) { return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); }

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}
} // namespace

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace rapport::ui
