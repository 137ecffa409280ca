#pragma once

#include "rapport/presentation/callbrief.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace rapport::ui {

class Button;
class CareNote;

/// One card before a call: the care note first, then what time it is for the customer, what they aim at, what is promised both
/// ways, what was said last. It scrolls by the arrows and follows what others save while it is open.
class CallBriefDialog final : public SheetDialog {
    Q_OBJECT

public:
    CallBriefDialog(const UiContext& context, CustomerId customer, QWidget* parent);
    ~CallBriefDialog() override;

Q_SIGNALS:
    void logRequested(rapport::CustomerId id);
    void filled();

private:
    void layOut();
    void addFooter();
    void load();
    void showLink(const domain::Customer& customer);
    void call();
    void show(const presentation::CallBriefWords& words);
    void addSection(const presentation::BriefSection& section, QWidget* content, QVBoxLayout* list);

    UiContext m_context;
    CustomerId m_id;
    storage::CancelToken m_token;
    presentation::CallBriefWords m_words; ///< what is on screen
    domain::ContactLink m_link;           ///< to their phone; empty where there is none that can be called
    CareNote* m_careNote;
    QLabel* m_name;
    QLabel* m_standing;
    QScrollArea* m_scroll;
    QLabel* m_problem;
    Button* m_call = nullptr;
    Button* m_log = nullptr;
};

} // namespace rapport::ui
