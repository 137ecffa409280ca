#pragma once

#include "ui/common/savingdialog.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace rapport::ui {

/// Announces a change: what it is and who is to hear of it, with how many these are.
class AnnouncementEditor final : public SavingDialog {
    Q_OBJECT

public:
    AnnouncementEditor(const UiContext& context, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    [[nodiscard]] bool mustWait() override { return m_counting; }
    void submit() override;

private:
    [[nodiscard]] QWidget* makeForm();
    void fill(const QStringList& tags);
    void count();

    QPlainTextEdit* m_words;
    QComboBox* m_whom;
    QLabel* m_many;
    std::vector<CustomerId> m_customers; ///< who is chosen
    bool m_counting = false;
};

} // namespace rapport::ui
