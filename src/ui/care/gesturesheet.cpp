#include "ui/care/gesturesheet.h"

#include "rapport/presentation/amounts.h"
#include "rapport/presentation/await.h"
#include "rapport/presentation/care.h"
#include "rapport/presentation/format.h"
#include "ui/care/carestart.h"
#include "ui/care/daychoice.h"
#include "ui/care/givesheet.h"
#include "ui/common/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace rapport::ui {

using domain::Gesture;
using domain::GestureKind;
using domain::GestureState;

namespace {

Gesture existing(GestureId id) {
    Gesture gesture;
    gesture.id = id;
    return gesture;
}

Gesture fresh(CustomerId customer) {
    Gesture gesture;
    gesture.customer = customer;
    return gesture;
}

} // namespace

GestureSheet::GestureSheet(const UiContext& context, GestureId id, QWidget* parent)
    : GestureSheet(context, existing(id), parent) {}

GestureSheet::GestureSheet(const UiContext& context, CustomerId customer, QWidget* parent)
    : GestureSheet(context, fresh(customer), parent) {}

GestureSheet* GestureSheet::forSurprise(const UiContext& context, CustomerId customer, QWidget* parent) {
    Gesture surprise = fresh(customer);
    surprise.kind = domain::GestureKind::Surprise;
    surprise.unexpected = true;
    return new GestureSheet(context, surprise, parent);
}

GestureSheet::GestureSheet(const UiContext& context, const Gesture& start, QWidget* parent)
    : SavingDialog(context, tr("Gesture"), tr("Save"), parent)
    , m_gesture(start)
    , m_words(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_day(new DayChoice({}, tr("Day"), this))
    , m_cost(new QLineEdit(this))
    , m_unexpected(new QCheckBox(tr("They do not &expect it"), this))
    , m_advice(softLabel({}, this))
    , m_signal(new QComboBox(this))
    , m_reaction(new QLineEdit(this)) {
    layOut();
    const auto take = [this](const CareStart<Gesture>& from) {
        setTitle(tr("Gesture for %1").arg(from.name));
        fill(from.record);
        loadIdeas(from.record.customer);
    };
    load(start.id.isValid() ? loadedCare<Gesture>(context, start.id) : startOf(context, start), take);
}

void GestureSheet::layOut() {
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins({});
    m_plan = plan();
    m_reactionPart = reaction();
    column->addWidget(m_plan);
    column->addWidget(m_reactionPart);
    m_reactionPart->hide();
    addForm(form, m_words);
}

QWidget* GestureSheet::plan() {
    auto* part = new QWidget(this);
    auto* fields = new QFormLayout(part);
    fields->setContentsMargins({});
    m_words->setEditable(true);
    m_words->setInsertPolicy(QComboBox::NoInsert);
    m_words->setAccessibleName(tr("What it is"));
    m_words->lineEdit()->setPlaceholderText(tr("your own idea, or one of the list"));
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_kind->setAccessibleName(tr("Kind"));
    for (const auto kind : {GestureKind::Thanks, GestureKind::Gift, GestureKind::Surprise})
        m_kind->addItem(presentation::capitalised(presentation::word(kind)), static_cast<int>(kind));
    m_cost->setAccessibleName(tr("Cost"));
    m_cost->setPlaceholderText(tr("12.50; may stay empty"));
    fields->addRow(tr("&What"), m_words);
    fields->addRow(tr("&Kind"), m_kind);
    fields->addRow(tr("&Day"), m_day);
    fields->addRow(tr("C&ost"), m_cost);
    fields->addRow(QString(), m_unexpected);
    fields->addRow(QString(), m_advice);
    connect(m_words, &QComboBox::activated, this, &GestureSheet::take);
    connect(m_words->lineEdit(), &QLineEdit::editingFinished, this, &GestureSheet::advise);
    connect(m_cost, &QLineEdit::editingFinished, this, &GestureSheet::advise);
    connect(m_day, &DayChoice::changed, this, &GestureSheet::advise);
    return part;
}

QWidget* GestureSheet::reaction() {
    auto* part = new QWidget(this);
    auto* fields = new QFormLayout(part);
    fields->setContentsMargins({});
    m_signal->setAccessibleName(tr("How they took it"));
    using enum domain::Signal;
    for (const auto signal : {Happy, Neutral, Unhappy})
        m_signal->addItem(presentation::capitalised(presentation::word(signal)), static_cast<int>(signal));
    m_reaction->setAccessibleName(tr("What they said"));
    m_reaction->setPlaceholderText(tr("may stay empty"));
    fields->addRow(tr("&How they took it"), m_signal);
    fields->addRow(tr("&What they said"), m_reaction);
    return part;
}

void GestureSheet::fill(const Gesture& gesture) {
    const QDate today = context().workspace.clock.today();
    m_gesture = gesture;
    if (m_words->currentText().isEmpty())
        m_words->setEditText(gesture.words);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(gesture.kind)));
    m_day->setDay(gesture.day, today);
    m_cost->setText(gesture.cost ? presentation::amountText(*gesture.cost) : QString());
    m_unexpected->setChecked(gesture.unexpected);
    const bool given = gesture.state == GestureState::Given;
    m_plan->setVisible(!given);
    m_reactionPart->setVisible(given);
    if (given) {
        setQuietLine(tr("%1, %2", "what, when").arg(gesture.words, presentation::dayText(gesture.day, today)));
        m_signal->setCurrentIndex(m_signal->findData(static_cast<int>(gesture.reaction.value_or(domain::Signal::Happy))));
        m_reaction->setText(gesture.reactionWords);
        m_signal->setFocus();
    } else if (gesture.id.isValid()) {
        addGiving();
    }
}

void GestureSheet::addGiving() {
    addSideButton(*this, tr("It was given…"), [this] {
        if (isBusy())
            return;
        auto* sheet = new GiveSheet(context(), m_gesture.id, parentWidget());
        done(Rejected);
        sheet->open();
    });
    addSideButton(*this, tr("Drop"), [this] {
        if (!isBusy())
            finishWith(services::dropGesture(context().workspace, m_gesture.id), tr("Dropped: %1").arg(m_gesture.words));
    });
}

void GestureSheet::loadIdeas(CustomerId customer) {
    if (m_gesture.id.isValid())
        return;
    presentation::await(
        services::gestureIdeas(context().workspace, customer, QLocale().name()), this,
        [this](const std::vector<services::GestureIdea>& ideas) {
            const QString typed = m_words->currentText();
            m_ideas = ideas;
            for (const auto& idea : ideas)
                m_words->addItem(idea.words);
            m_words->setCurrentIndex(-1);
            m_words->setEditText(typed);
            advise();
        },
        [this](const Error& error) { showProblem(error.message()); });
}

void GestureSheet::take(int index) {
    if (index < 0 || index >= static_cast<int>(m_ideas.size()))
        return;
    const auto& idea = m_ideas[static_cast<size_t>(index)];
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(idea.kind)));
    m_unexpected->setChecked(idea.kind == GestureKind::Surprise);
    advise();
}

Gesture GestureSheet::entered() const {
    Gesture gesture = m_gesture;
    gesture.words = m_words->currentText();
    gesture.kind = static_cast<GestureKind>(m_kind->currentData().toInt());
    gesture.day = m_day->day();
    gesture.cost = domain::hundredthsFrom(m_cost->text());
    gesture.unexpected = m_unexpected->isChecked();
    for (const auto& idea : m_ideas)
        if (idea.words == gesture.words)
            gesture.idea = idea.idea;
    return gesture;
}

void GestureSheet::advise() {
    presentation::await(
        services::gestureAdvice(context().workspace, entered()), this,
        [this](const services::GestureAdvice& advice) { showAdvice(advice); },
        [this](const Error& error) { showProblem(error.message()); });
}

void GestureSheet::showAdvice(const services::GestureAdvice& advice) {
    QStringList said;
    if (advice.complaint)
        said << tr("A complaint of theirs is open: it has to wait until that is closed.");
    if (advice.repeats)
        said << tr("They had that already: %1, %2.", "what, when")
                    .arg(advice.repeats->words, presentation::dayText(advice.repeats->day, context().workspace.clock.today()));
    if (advice.isOverBudget(entered()))
        said << tr("With it, the year costs more than the budget of %1.").arg(presentation::amountText(*advice.budget));
    else if (advice.budget)
        said << tr("%1 of %2 spent this year.")
                    .arg(presentation::amountText(advice.spent), presentation::amountText(*advice.budget));
    m_advice->setText(said.join(QLatin1Char('\n')));
}

QString GestureSheet::missing() {
    if (m_gesture.state == GestureState::Given)
        return {};
    if (m_words->currentText().trimmed().isEmpty()) {
        m_words->setFocus();
        return tr("Write what it is, or choose one of the ideas.");
    }
    if (m_cost->text().trimmed().isEmpty() || domain::hundredthsFrom(m_cost->text()))
        return {};
    m_cost->setFocus();
    return tr("Write the cost as 12.50, or leave it empty.");
}

void GestureSheet::submit() {
    if (m_gesture.state == GestureState::Given) {
        const auto signal = static_cast<domain::Signal>(m_signal->currentData().toInt());
        return finishWith(services::noteReaction(context().workspace, m_gesture.id, signal, m_reaction->text()),
                          tr("Noted how they took it"));
    }
    const Gesture gesture = entered();
    finishWith(services::saveGesture(context().workspace, gesture), tr("Planned: %1").arg(gesture.words));
}

} // namespace rapport::ui
