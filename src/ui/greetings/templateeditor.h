#pragma once

#include "rapport/domain/greetingtemplate.h"
#include "ui/common/savingdialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace rapport::ui {

/// Words to greet with: for which milestone, in which language, on the day or after it, and how a customer would read them. A
/// field that is none is said while it is typed.
class TemplateEditor final : public SavingDialog {
    Q_OBJECT

public:
    /// `sender` stands in the preview for who greets.
    TemplateEditor(const UiContext& context, const domain::GreetingTemplate& greeting, const QString& sender, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    void fillChoices();
    [[nodiscard]] QWidget* form();
    void proposeWords();
    void showPreview();
    [[nodiscard]] domain::GreetingTemplate typed() const;

    domain::GreetingTemplate m_greeting;
    QString m_sender;
    QString m_proposed; ///< words of the program's own, not changed so far
    QComboBox* m_kind;
    QComboBox* m_language;
    QCheckBox* m_belated;
    QPlainTextEdit* m_words;
    QLabel* m_preview;
    QLabel* m_unknown;
};

} // namespace rapport::ui
