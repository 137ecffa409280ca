#pragma once

#include <QString>

class QHBoxLayout;
class QLabel;
class QWidget;

namespace rapport::ui {

/// For places that guess whether a text is HTML, such as tooltips: shows `text` literally (trap T3).
[[nodiscard]] QString literally(const QString& text);
/// For menus and buttons, which take an & for the mark of a key: shows `text` literally.
[[nodiscard]] QString withoutKey(QString text);
/// The words of a menu's entry or a button, without the mark of their key.
[[nodiscard]] QString spoken(QString label);
/// A label that shows text literally and wraps it.
[[nodiscard]] QLabel* plainLabel(const QString& text, QWidget* parent = nullptr);
/// The same in the soft colour of second lines.
[[nodiscard]] QLabel* softLabel(const QString& text, QWidget* parent = nullptr);
/// What went wrong, in red; hidden until it is said.
[[nodiscard]] QLabel* problemLabel(QWidget* parent);
/// A page's name: 20 px semibold.
[[nodiscard]] QLabel* titleLabel(const QString& text, QWidget* parent = nullptr);
/// The name of a group of things: small spaced capitals.
[[nodiscard]] QLabel* sectionLabel(const QString& text, QWidget* parent = nullptr);
/// The top of a group: its name, and what can be done at the end of the line.
[[nodiscard]] QHBoxLayout* sectionLine(const QString& title, QWidget* button, QWidget* parent);
/// Lets every one-line field in `form` hold text of any length: beyond Qt's own limit, what is stored would be cut by being
/// shown.
void takeAnyLength(QWidget* form);
/// Where words begin in a label, whatever their own direction: a name stays beside its picture.
[[nodiscard]] Qt::Alignment atBeginning(const QWidget& label);
/// Lets the wrapped lines of text in `form` begin there too.
void beginLines(QWidget* form);
/// Somebody's words as a piece of their own, for places that draw in the direction of the window: a number keeps the order of its
/// groups, a sign stays at its end. Nothing stays nothing.
[[nodiscard]] QString isolated(const QString& words);
/// Sets the labels of every form in `sheet` level with their fields' first lines.
void levelLabels(QWidget* sheet);
/// Flags for a line of text at the beginning of its place, whatever the direction of its words.
[[nodiscard]] int lineFlags(bool rtl);
[[nodiscard]] QFont titleFont(const QFont& font);
[[nodiscard]] QFont sectionFont(const QFont& font);

} // namespace rapport::ui
