#include "gui/customers/desk.h"
#include "gui/customers/oddtexts.h"
#include "rapport/core/text.h"
#include "ui/customers/customereditor.h"
#include "ui/customers/customerpane.h"
#include "ui/search/customerpicker.h"

#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>

using namespace rapport;
using namespace rapport::tests;
using namespace Qt::StringLiterals;

namespace {

struct EditorDesk : Desk {
    QWidget window;
    QPointer<ui::CustomerEditor> editor;
    CustomerId savedId;
    CustomerId anna = add(u"Anna"_s, u"Kovács"_s);

    EditorDesk() {
        window.resize(1280, 800);
        window.show();
        QApplication::setActiveWindow(&window);
    }
    void open(std::optional<CustomerId> id) {
        editor = new ui::CustomerEditor(context(), id, &window);
        QSignalSpy loaded(editor, &ui::CustomerEditor::loaded);
        QObject::connect(editor, &ui::CustomerEditor::saved, &window, [this](CustomerId saved) { savedId = saved; });
        editor->open();
        until([&] { return !id || loaded.count() == 1; });
    }
    void showPart(int tab) { named<QTabWidget>(editor, u"Parts of the customer"_s)->setCurrentIndex(tab); }
    void press(const QString& button) { named<QPushButton>(editor, button)->click(); }
    void type(const QString& field, const QString& text) { QTest::keyClicks(named<QLineEdit>(editor, field), text); }
    /// As a paste does, of any text.
    void paste(const QString& field, const QString& text) {
        auto* line = named<QLineEdit>(editor, field);
        line->selectAll();
        line->insert(text);
    }
    /// Who may be here already, in the line below the names; null where nobody is.
    QPushButton* hint() {
        for (auto* button : editor->findChildren<QPushButton*>())
            if (button->isVisible() && button->accessibleName().startsWith(u"Perhaps already here"))
                return button;
        return nullptr;
    }
    void save() {
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        until([this] { return editor.isNull(); });
    }
    services::CustomerRecord stored(CustomerId id) { return wait(services::loadCustomer(*workspace, id)); }
};

/// The fields of one line, whose text is the customer's own.
const QStringList lines{u"Given name"_s,   u"Family name"_s, u"Shown as"_s, u"Organisation"_s, u"Job title"_s, u"Prefix"_s,
                        u"Middle names"_s, u"Suffix"_s,      u"Nickname"_s, u"Best hours"_s,   u"Phone"_s,     u"Street"_s};
const QStringList texts{u"Care note"_s, u"Goals, one a line"_s, u"Notes"_s};

QStringList shownIn(ui::CustomerEditor* editor) {
    QStringList shown;
    for (const auto& name : lines)
        shown << named<QLineEdit>(editor, name)->text();
    for (const auto& name : texts)
        shown << named<QPlainTextEdit>(editor, name)->toPlainText();
    return shown;
}

} // namespace

TEST_CASE_METHOD(EditorDesk, "a photo is chosen, made small, kept, and removed again", "[gui][customers]") {
    const auto file = folder.filePath(u"anna.png"_s);
    QImage picture(2000, 1000, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    REQUIRE(picture.save(file));
    dialogs.files = {file};
    open(anna);
    showPart(5);
    press(u"Choose photo…"_s);
    save();
    const auto kept = QImage::fromData(stored(anna).customer.photo);
    CHECK(kept.size() == QSize(512, 256));

    open(anna);
    press(u"Remove photo"_s);
    save();
    CHECK(stored(anna).customer.photo.isEmpty());
}

TEST_CASE_METHOD(EditorDesk, "a file that is no picture is refused and nothing changes", "[gui][customers]") {
    QFile file(folder.filePath(u"anna.png"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    dialogs.files = {file.fileName()};
    open(anna);
    press(u"Choose photo…"_s);
    CHECK_FALSE(editor->form().isDirty());
    const auto labels = editor->findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](auto* label) {
        return label->text().startsWith(u"This file is not a picture"_s) && !label->isHidden();
    }));
}

TEST_CASE_METHOD(EditorDesk, "custom fields of every type are filled in", "[gui][customers]") {
    using domain::FieldType;
    const auto define = [&](const QString& name, FieldType type, const QStringList& choices = {}) {
        return wait(services::saveCustomField(*workspace, {{}, name, type, choices, 0}));
    };
    const auto size = define(u"Size"_s, FieldType::Choice, {u"S"_s, u"M"_s});
    const auto shoes = define(u"Shoes"_s, FieldType::Number);
    const auto since = define(u"Since"_s, FieldType::Date);
    open(anna);
    showPart(5);
    until([this] { return editor->findChildren<QLineEdit*>().size() > 0 && editor->form().customFields().size() == 3; });
    named<QComboBox>(editor, u"Size"_s)->setCurrentText(u"M"_s);
    type(u"Shoes"_s, u"43"_s);
    type(u"Since"_s, u"tomorrow"_s);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(editor);
    CHECK(editor->isVisible()); // no date
    paste(u"Since"_s, u"2026-02-03"_s);
    save();
    CHECK(stored(anna).customer.customValues ==
          std::vector<domain::CustomValue>{{size, u"M"_s}, {shoes, u"43"_s}, {since, u"2026-02-03"_s}});
}

TEST_CASE_METHOD(EditorDesk, "a relation is made by name, seen from the other end, and taken away", "[gui][customers]") {
    const auto bela = add(u"Béla"_s, u"Nagy"_s);
    open(anna);
    showPart(4);
    press(u"Add relation"_s);
    auto* kind = named<QComboBox>(editor, u"Kind of relation"_s);
    kind->setCurrentIndex(kind->findText(u"parent of"_s));
    REQUIRE(kind->currentText() == u"parent of"_s);
    auto* other = named<ui::CustomerPicker>(editor, u"Related customer"_s);
    QTest::keyClicks(other, u"nagy"_s);
    QTest::keyClick(other, Qt::Key_Return); // before the matches are there
    until([&] { return other->customer() == bela; });
    save();
    auto relations = stored(anna).relations;
    REQUIRE(relations.size() == 1);
    CHECK(relations[0].from == anna);
    CHECK(relations[0].to == bela);
    CHECK(relations[0].kind == domain::RelationKind::ParentOf);

    open(bela);
    CHECK(named<QComboBox>(editor, u"Kind of relation"_s)->currentText() == u"child of"_s);
    CHECK(named<ui::CustomerPicker>(editor, u"Related customer"_s)->text() == u"Anna Kovács"_s);
    named<QToolButton>(editor, u"Remove relation"_s)->click();
    save();
    CHECK(stored(anna).relations.empty());
}

TEST_CASE_METHOD(EditorDesk, "a milestone of which only the day is known, with lead days of its own", "[gui][customers]") {
    open(anna);
    showPart(3);
    press(u"Add milestone"_s);
    named<QSpinBox>(editor, u"Day"_s)->setValue(31);
    named<QComboBox>(editor, u"Month"_s)->setCurrentIndex(2);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(editor);
    CHECK(editor->isVisible()); // 31 February
    named<QSpinBox>(editor, u"Day"_s)->setValue(29);
    named<QSpinBox>(editor, u"Days of preparation"_s)->setValue(3);
    save();
    const auto milestones = stored(anna).milestones;
    REQUIRE(milestones.size() == 1);
    CHECK(milestones[0].date == PartialDate::of({}, 2, 29));
    CHECK(milestones[0].leadDays == 3);

    open(anna);
    CHECK(named<QSpinBox>(editor, u"Day"_s)->value() == 29);
    CHECK(named<QSpinBox>(editor, u"Year"_s)->text() == u"year?"_s);
    named<QToolButton>(editor, u"Remove milestone"_s)->click();
    save();
    CHECK(stored(anna).milestones.empty());
}

TEST_CASE_METHOD(EditorDesk, "odd text in every field is stored as it is and comes back unchanged", "[gui][customers]") {
    const auto odd = GENERATE(from_range(oddTexts()));
    INFO(odd.left(60).toStdString());
    open({});
    press(u"Add"_s); // the first one is the phones'
    for (auto* button : editor->findChildren<QPushButton*>())
        if (button->accessibleName() == u"Add address"_s)
            button->click();
    for (const auto& name : lines)
        paste(name, odd);
    for (const auto& name : texts)
        named<QPlainTextEdit>(editor, name)->insertPlainText(odd);
    save();

    const auto line = text::normalisedLine(odd);
    const auto whole = text::normalised(odd);
    const auto customer = stored(savedId).customer;
    for (const auto& value :
         {customer.name.given, customer.name.family, customer.name.prefix, customer.name.middle, customer.name.suffix,
          customer.name.nickname, customer.displayName, customer.organisationName, customer.title, customer.bestHours})
        CHECK((value == line));
    CHECK((customer.careNote == whole));
    CHECK((customer.notes == whole));
    REQUIRE(customer.goals.size() == 1);
    CHECK((customer.goals[0].words == line));
    REQUIRE(customer.contactPoints.size() == 1);
    CHECK((customer.contactPoints[0].value == line));

    open(savedId);
    const auto shown = shownIn(editor);
    for (const auto& text : shown)
        CHECK((text == line || text == whole));
    CHECK_FALSE(editor->form().isDirty());
    // Changing something else leaves it all as it is.
    named<QComboBox>(editor, u"Tier"_s)->setCurrentIndex(1);
    save();
    auto changed = stored(savedId).customer;
    CHECK(changed.tier == domain::Tier::Key);
    changed.tier = customer.tier;
    CHECK((changed == customer));
}

TEST_CASE_METHOD(EditorDesk, "odd text in the pane is shown as what it is, never as markup", "[gui][customers]") {
    const auto odd = GENERATE(from_range(oddTexts()));
    INFO(odd.left(60).toStdString());
    const auto id = add(odd, {}, [&](domain::Customer& customer) {
        customer.careNote = customer.notes = customer.title = customer.bestHours = odd;
        customer.tags = customer.topics = {odd};
        customer.goals = {{odd}};
        customer.organisationName = odd;
        customer.contactPoints = {{domain::ContactKind::Email, odd, odd, false}};
    });
    ui::CustomerPane pane(context());
    pane.resize(372, 700);
    pane.show();
    QSignalSpy shown(&pane, &ui::CustomerPane::shown);
    pane.showCustomer(id);
    until([&] { return shown.count() > 0; });
    bool named = false;
    for (const auto* label : pane.findChildren<QLabel*>()) {
        CHECK((label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()) || !label->text().contains(odd)));
        named = named || label->text().contains(text::normalisedLine(odd));
        CHECK((!Qt::mightBeRichText(label->toolTip()) || label->toolTip().startsWith(u"<span>"_s)));
    }
    CHECK(named);
    CHECK_FALSE(pane.grab().isNull());
}

TEST_CASE_METHOD(EditorDesk, "a customer that cannot be saved stays in the editor with all that was typed", "[gui][customers]") {
    openReadOnly();
    open(anna);
    type(u"Nickname"_s, u"Annie"_s);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    until([this] {
        const auto labels = editor->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](auto* label) {
            return label->text().startsWith(u"The customer is not saved."_s) && label->isVisible();
        });
    });
    CHECK(editor->isVisible());
    CHECK(named<QLineEdit>(editor, u"Nickname"_s)->text() == u"Annie"_s);
    CHECK(editor->form().isDirty());
    CHECK(named<QPushButton>(editor, u"Save"_s)->isEnabled());
}

TEST_CASE_METHOD(EditorDesk, "who is already there is said while a new customer is typed, and opened",
                 "[gui][customers][duplicates]") {
    open({});
    CustomerId there;
    QObject::connect(editor, &ui::CustomerEditor::alreadyThere, &window, [&there](CustomerId id) { there = id; });
    type(u"Given name"_s, u"Kovacs"_s);
    CHECK(!hint());
    type(u"Family name"_s, u"Anna"_s);
    until([&] { return hint() != nullptr; });
    CHECK(hint()->accessibleName() == u"Perhaps already here: Anna Kov\u00e1cs \u2013 given and family name swapped"_s);
    named<QLineEdit>(editor, u"Shown as"_s)->setFocus();
    QTest::keyClick(editor->focusWidget(), Qt::Key_Tab);
    CHECK(editor->focusWidget() == hint());
    QTest::keyClick(hint(), Qt::Key_Space);
    CHECK(there == anna);
}

TEST_CASE_METHOD(EditorDesk, "who is already there is said where the line of the names begins, in either direction",
                 "[gui][customers][duplicates]") {
    const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    window.setLayoutDirection(direction);
    open({});
    editor->setLayoutDirection(direction);
    paste(u"Given name"_s, u"Anna"_s);
    paste(u"Family name"_s, u"Kovács"_s);
    until([&] { return hint() != nullptr; });
    until([&] { return hint()->width() > 100; });
    const auto* name = named<QLineEdit>(editor, u"Given name"_s);
    const auto across = [this](const QWidget* widget, QPoint corner) { return widget->mapTo(editor, corner).x(); };
    constexpr int inset = 6; // of words in a field
    if (direction == Qt::LeftToRight)
        CHECK(std::abs(across(hint(), {}) - across(name, {})) <= inset);
    else
        CHECK(std::abs(across(hint(), hint()->rect().topRight()) - across(name, name->rect().topRight())) <= inset);
    CHECK(hint()->width() <= hint()->sizeHint().width());
}

TEST_CASE_METHOD(EditorDesk, "a hint with a long name does not widen the form, and says why it is given",
                 "[gui][customers][duplicates]") {
    const QString given = u"Maximiliane-Konstanze Wilhelmine Auguste Viktoria"_s;
    const QString family = u"Guttenberg-Hohenlohe-Langenburg-Schillingsf\u00fcrst"_s;
    add(given, family);
    open({});
    paste(u"Given name"_s, given);
    paste(u"Family name"_s, family);
    until([&] { return hint() != nullptr; });
    until([&] { return hint()->width() > 100; });
    CHECK(hint()->width() <= named<QLineEdit>(editor, u"Given name"_s)->width());
    for (auto* part : editor->findChildren<QScrollArea*>())
        CHECK(part->horizontalScrollBar()->maximum() == 0);
    CHECK(hint()->accessibleName().endsWith(u"same name"_s));
}

TEST_CASE_METHOD(EditorDesk, "nobody is hinted at where nobody is alike", "[gui][customers][duplicates]") {
    open({});
    type(u"Given name"_s, u"Anna"_s);
    paste(u"Family name"_s, u"Kovács"_s);
    until([&] { return hint() != nullptr; });
    type(u"Family name"_s, u"i"_s);
    until([&] { return hint() == nullptr; });
}
