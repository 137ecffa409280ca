#include "ui/customers/duplicatehint.h"

#include "rapport/presentation/await.h"
#include "rapport/presentation/duplicates.h"
#include "rapport/services/duplicates.h"
#include "ui/common/linkbutton.h"
#include "ui/common/plaintext.h"

#include <QVBoxLayout>

namespace rapport::ui {

namespace {

constexpr int pause = 250; ///< ms without a key, after which it is looked

std::optional<PartialDate> birthdayOf(const services::CustomerRecord& record) {
    for (const auto& milestone : record.milestones) {
        if (milestone.kind == domain::MilestoneKind::Birthday)
            return milestone.date;
    }
    return {};
}

} // namespace

DuplicateHint::DuplicateHint(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_link(new LinkButton({}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_link->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // a long name widens no form
    column->addWidget(m_link, 0, Qt::AlignLeading); // its words, and the ring around them, where the line begins
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &DuplicateHint::look);
    connect(m_link, &QPushButton::clicked, this, [this] { Q_EMIT pressed(m_found); });
    hide();
}

QWidget* DuplicateHint::field() const { return m_link; }

void DuplicateHint::ask(const services::CustomerRecord& record) {
    m_record = record;
    m_looking.cancel();
    m_pause.start();
}

void DuplicateHint::look() {
    m_looking = storage::CancelToken::make();
    const auto birthday = birthdayOf(m_record);
    // A hint that cannot be given is none: what is typed can be saved all the same.
    presentation::await(
        services::duplicatesOf(m_context.workspace, m_record.customer, birthday, m_looking), this,
        [this](const std::vector<storage::Duplicate>& found) { show(found); }, [this](const Error&) { show({}); });
}

void DuplicateHint::show(const std::vector<storage::Duplicate>& found) {
    setVisible(!found.empty());
    m_found = found.empty() ? CustomerId() : found.front().side.id;
    if (found.empty())
        return;
    const QString words = presentation::duplicateHint(found.front());
    m_link->setText(words);
    m_link->setAccessibleName(words);
    m_link->setToolTip(literally(words));
}

} // namespace rapport::ui
