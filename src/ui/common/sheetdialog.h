#pragma once

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace rapport::ui {

class Button;

/// A light dialog over the dimmed window: a title, one field to type in first, the rest under "More". Opened with open(), closed
/// by Esc; deletes itself when closed. Enter presses the primary button.
///
///     auto* sheet = new RedateDialog(context, this);   // derived; fills body() and footer
///     connect(sheet, &QDialog::accepted, …);
///     sheet->open();
class SheetDialog : public QDialog {
    Q_OBJECT

public:
    /// `parent` is any widget of the window that is dimmed.
    SheetDialog(const QString& title, QWidget* parent);
    ~SheetDialog() override;

    void setTitle(const QString& title);
    /// A chip-like word at the right of the title: "Sat 21 Nov 2026, 15:42".
    void setNote(const QString& note);
    /// A line under the title that does not disturb: what somebody else did meanwhile. Empty for none.
    void setQuietLine(const QString& line);
    [[nodiscard]] QString quietLine() const;
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    /// Buttons at the right of the last line, in the order added; things at its left come by addFooterWidget.
    Button* addButton(const QString& label, const QString& keyHint = {});
    Button* addPrimaryButton(const QString& label, const QString& keyHint = {});
    void addFooterWidget(QWidget* widget);
    /// Has the keyboard when the dialog opens.
    void setFirstField(QWidget* field) { m_firstField = field; }
    void setSheetWidth(int width);

    void open() override;
    void done(int result) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void placeOverParent();

    QWidget* m_dimmer = nullptr;
    QLabel* m_title;
    QWidget* m_note = nullptr;
    QHBoxLayout* m_titleLine;
    QLabel* m_quietLine;
    QVBoxLayout* m_body;
    QHBoxLayout* m_footerStart;
    QHBoxLayout* m_footer;
    Button* m_primary = nullptr;
    QWidget* m_firstField = nullptr;
};

} // namespace rapport::ui
