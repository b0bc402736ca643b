/**
 * Public members of the collection types, exactly as PowerShell lists them, with base types and interfaces: facts only.
 * What they do is in the files named after the types.
 */
export interface CollectionFacts {
  readonly kind: 'class' | 'struct';
  readonly base: string;
  readonly typeParameters?: string[];
  readonly interfaces: string[];
  readonly signatures: string;
}

export const COLLECTION_FACTS: Readonly<Record<string, CollectionFacts>> = {
  'System.Collections.Hashtable': {
    kind: 'class',
    base: 'System.Object',
    interfaces: [
      'System.Collections.IDictionary',
      'System.Collections.ICollection',
      'System.Collections.IEnumerable',
      'System.Runtime.Serialization.ISerializable',
      'System.Runtime.Serialization.IDeserializationCallback',
      'System.ICloneable',
    ],
    signatures: `
hashtable new()
hashtable new(int capacity)
hashtable new(int capacity, float loadFactor)
hashtable new(int capacity, float loadFactor, System.Collections.IEqualityComparer equalityComparer)
hashtable new(System.Collections.IEqualityComparer equalityComparer)
hashtable new(int capacity, System.Collections.IEqualityComparer equalityComparer)
hashtable new(System.Collections.IDictionary d)
hashtable new(System.Collections.IDictionary d, float loadFactor)
hashtable new(System.Collections.IDictionary d, System.Collections.IEqualityComparer equalityComparer)
hashtable new(System.Collections.IDictionary d, float loadFactor, System.Collections.IEqualityComparer equalityComparer)
static hashtable Synchronized(hashtable table)
System.Object Item(System.Object key) {get;set;}
bool IsReadOnly {get;}
bool IsFixedSize {get;}
bool IsSynchronized {get;}
System.Collections.ICollection Keys {get;}
System.Collections.ICollection Values {get;}
System.Object SyncRoot {get;}
int Count {get;}
void Add(System.Object key, System.Object value)
void IDictionary.Add(System.Object key, System.Object value)
void Clear()
void IDictionary.Clear()
System.Object Clone()
System.Object ICloneable.Clone()
bool Contains(System.Object key)
bool IDictionary.Contains(System.Object key)
bool ContainsKey(System.Object key)
bool ContainsValue(System.Object value)
void CopyTo(array array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
System.Collections.IDictionaryEnumerator GetEnumerator()
System.Collections.IDictionaryEnumerator IDictionary.GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
void Remove(System.Object key)
void IDictionary.Remove(System.Object key)
void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void OnDeserialization(System.Object sender)
void IDeserializationCallback.OnDeserialization(System.Object sender)
`,
  },
  'System.Collections.DictionaryEntry': {
    kind: 'struct',
    base: 'System.ValueType',
    interfaces: [],
    signatures: `
System.Collections.DictionaryEntry new(System.Object key, System.Object value)
System.Object Key {get;set;}
System.Object Value {get;set;}
void Deconstruct([ref] System.Object key, [ref] System.Object value)
string ToString()
`,
  },
  'System.Collections.ArrayList': {
    kind: 'class',
    base: 'System.Object',
    interfaces: [
      'System.Collections.IList',
      'System.Collections.ICollection',
      'System.Collections.IEnumerable',
      'System.ICloneable',
    ],
    signatures: `
System.Collections.ArrayList new()
System.Collections.ArrayList new(int capacity)
System.Collections.ArrayList new(System.Collections.ICollection c)
static System.Collections.ArrayList Adapter(System.Collections.IList list)
static System.Collections.IList FixedSize(System.Collections.IList list)
static System.Collections.ArrayList FixedSize(System.Collections.ArrayList list)
static System.Collections.IList ReadOnly(System.Collections.IList list)
static System.Collections.ArrayList ReadOnly(System.Collections.ArrayList list)
static System.Collections.ArrayList Repeat(System.Object value, int count)
static System.Collections.IList Synchronized(System.Collections.IList list)
static System.Collections.ArrayList Synchronized(System.Collections.ArrayList list)
int Capacity {get;set;}
int Count {get;}
bool IsFixedSize {get;}
bool IsReadOnly {get;}
bool IsSynchronized {get;}
System.Object SyncRoot {get;}
System.Object Item(int index) {get;set;}
int Add(System.Object value)
int IList.Add(System.Object value)
void AddRange(System.Collections.ICollection c)
int BinarySearch(int index, int count, System.Object value, System.Collections.IComparer comparer)
int BinarySearch(System.Object value)
int BinarySearch(System.Object value, System.Collections.IComparer comparer)
void Clear()
void IList.Clear()
System.Object Clone()
System.Object ICloneable.Clone()
bool Contains(System.Object item)
bool IList.Contains(System.Object value)
void CopyTo(array array)
void CopyTo(array array, int arrayIndex)
void CopyTo(int index, array array, int arrayIndex, int count)
void ICollection.CopyTo(array array, int index)
System.Collections.IEnumerator GetEnumerator()
System.Collections.IEnumerator GetEnumerator(int index, int count)
System.Collections.IEnumerator IEnumerable.GetEnumerator()
int IndexOf(System.Object value)
int IndexOf(System.Object value, int startIndex)
int IndexOf(System.Object value, int startIndex, int count)
int IList.IndexOf(System.Object value)
void Insert(int index, System.Object value)
void IList.Insert(int index, System.Object value)
void InsertRange(int index, System.Collections.ICollection c)
int LastIndexOf(System.Object value)
int LastIndexOf(System.Object value, int startIndex)
int LastIndexOf(System.Object value, int startIndex, int count)
void Remove(System.Object obj)
void IList.Remove(System.Object value)
void RemoveAt(int index)
void IList.RemoveAt(int index)
void RemoveRange(int index, int count)
void Reverse()
void Reverse(int index, int count)
void SetRange(int index, System.Collections.ICollection c)
System.Collections.ArrayList GetRange(int index, int count)
void Sort()
void Sort(System.Collections.IComparer comparer)
void Sort(int index, int count, System.Collections.IComparer comparer)
System.Object[] ToArray()
array ToArray(type type)
void TrimToSize()
`,
  },
  'System.Collections.Queue': {
    kind: 'class',
    base: 'System.Object',
    interfaces: ['System.Collections.ICollection', 'System.Collections.IEnumerable', 'System.ICloneable'],
    signatures: `
System.Collections.Queue new()
System.Collections.Queue new(int capacity)
System.Collections.Queue new(int capacity, float growFactor)
System.Collections.Queue new(System.Collections.ICollection col)
static System.Collections.Queue Synchronized(System.Collections.Queue queue)
int Count {get;}
bool IsSynchronized {get;}
System.Object SyncRoot {get;}
System.Object Clone()
System.Object ICloneable.Clone()
void Clear()
void CopyTo(array array, int index)
void ICollection.CopyTo(array array, int index)
void Enqueue(System.Object obj)
System.Collections.IEnumerator GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
System.Object Dequeue()
System.Object Peek()
bool Contains(System.Object obj)
System.Object[] ToArray()
void TrimToSize()
`,
  },
  'System.Collections.Stack': {
    kind: 'class',
    base: 'System.Object',
    interfaces: ['System.Collections.ICollection', 'System.Collections.IEnumerable', 'System.ICloneable'],
    signatures: `
System.Collections.Stack new()
System.Collections.Stack new(int initialCapacity)
System.Collections.Stack new(System.Collections.ICollection col)
static System.Collections.Stack Synchronized(System.Collections.Stack stack)
int Count {get;}
bool IsSynchronized {get;}
System.Object SyncRoot {get;}
void Clear()
System.Object Clone()
System.Object ICloneable.Clone()
bool Contains(System.Object obj)
void CopyTo(array array, int index)
void ICollection.CopyTo(array array, int index)
System.Collections.IEnumerator GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
System.Object Peek()
System.Object Pop()
void Push(System.Object obj)
System.Object[] ToArray()
`,
  },
  'System.Collections.SortedList': {
    kind: 'class',
    base: 'System.Object',
    interfaces: [
      'System.Collections.IDictionary',
      'System.Collections.ICollection',
      'System.Collections.IEnumerable',
      'System.ICloneable',
    ],
    signatures: `
System.Collections.SortedList new()
System.Collections.SortedList new(int initialCapacity)
System.Collections.SortedList new(System.Collections.IComparer comparer)
System.Collections.SortedList new(System.Collections.IComparer comparer, int capacity)
System.Collections.SortedList new(System.Collections.IDictionary d)
System.Collections.SortedList new(System.Collections.IDictionary d, System.Collections.IComparer comparer)
static System.Collections.SortedList Synchronized(System.Collections.SortedList list)
int Capacity {get;set;}
int Count {get;}
System.Collections.ICollection Keys {get;}
System.Collections.ICollection Values {get;}
bool IsReadOnly {get;}
bool IsFixedSize {get;}
bool IsSynchronized {get;}
System.Object SyncRoot {get;}
System.Object Item(System.Object key) {get;set;}
void Add(System.Object key, System.Object value)
void IDictionary.Add(System.Object key, System.Object value)
void Clear()
void IDictionary.Clear()
System.Object Clone()
System.Object ICloneable.Clone()
bool Contains(System.Object key)
bool IDictionary.Contains(System.Object key)
bool ContainsKey(System.Object key)
bool ContainsValue(System.Object value)
void CopyTo(array array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
System.Object GetByIndex(int index)
System.Collections.IDictionaryEnumerator GetEnumerator()
System.Collections.IDictionaryEnumerator IDictionary.GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
System.Object GetKey(int index)
System.Collections.IList GetKeyList()
System.Collections.IList GetValueList()
int IndexOfKey(System.Object key)
int IndexOfValue(System.Object value)
void RemoveAt(int index)
void Remove(System.Object key)
void IDictionary.Remove(System.Object key)
void SetByIndex(int index, System.Object value)
void TrimToSize()
`,
  },
  'System.Collections.BitArray': {
    kind: 'class',
    base: 'System.Object',
    interfaces: ['System.Collections.ICollection', 'System.Collections.IEnumerable', 'System.ICloneable'],
    signatures: `
System.Collections.BitArray new(int length)
System.Collections.BitArray new(int length, bool defaultValue)
System.Collections.BitArray new(byte[] bytes)
System.Collections.BitArray new(bool[] values)
System.Collections.BitArray new(int[] values)
System.Collections.BitArray new(System.Collections.BitArray bits)
bool Item(int index) {get;set;}
int Length {get;set;}
int Count {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
bool IsReadOnly {get;}
bool Get(int index)
void Set(int index, bool value)
void SetAll(bool value)
System.Collections.BitArray And(System.Collections.BitArray value)
System.Collections.BitArray Or(System.Collections.BitArray value)
System.Collections.BitArray Xor(System.Collections.BitArray value)
System.Collections.BitArray Not()
System.Collections.BitArray RightShift(int count)
System.Collections.BitArray LeftShift(int count)
void CopyTo(array array, int index)
void ICollection.CopyTo(array array, int index)
bool HasAllSet()
bool HasAnySet()
System.Object Clone()
System.Object ICloneable.Clone()
System.Collections.IEnumerator GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
`,
  },
  'System.Collections.Specialized.OrderedDictionary': {
    kind: 'class',
    base: 'System.Object',
    interfaces: [
      'System.Collections.Specialized.IOrderedDictionary',
      'System.Collections.IDictionary',
      'System.Collections.ICollection',
      'System.Collections.IEnumerable',
      'System.Runtime.Serialization.ISerializable',
      'System.Runtime.Serialization.IDeserializationCallback',
    ],
    signatures: `
ordered new()
ordered new(int capacity)
ordered new(System.Collections.IEqualityComparer comparer)
ordered new(int capacity, System.Collections.IEqualityComparer comparer)
int Count {get;}
bool IsReadOnly {get;}
System.Collections.ICollection Keys {get;}
System.Object Item(int index) {get;set;}
System.Object Item(System.Object key) {get;set;}
System.Collections.ICollection Values {get;}
bool IsFixedSize {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
void Add(System.Object key, System.Object value)
void IDictionary.Add(System.Object key, System.Object value)
void Clear()
void IDictionary.Clear()
ordered AsReadOnly()
bool Contains(System.Object key)
bool IDictionary.Contains(System.Object key)
void CopyTo(array array, int index)
void ICollection.CopyTo(array array, int index)
void Insert(int index, System.Object key, System.Object value)
void IOrderedDictionary.Insert(int index, System.Object key, System.Object value)
void RemoveAt(int index)
void IOrderedDictionary.RemoveAt(int index)
void Remove(System.Object key)
void IDictionary.Remove(System.Object key)
System.Collections.IDictionaryEnumerator GetEnumerator()
System.Collections.IDictionaryEnumerator IOrderedDictionary.GetEnumerator()
System.Collections.IDictionaryEnumerator IDictionary.GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void IDeserializationCallback.OnDeserialization(System.Object sender)
`,
  },
  'System.Collections.Specialized.StringDictionary': {
    kind: 'class',
    base: 'System.Object',
    interfaces: ['System.Collections.IEnumerable'],
    signatures: `
System.Collections.Specialized.StringDictionary new()
int Count {get;}
bool IsSynchronized {get;}
string Item(string key) {get;set;}
System.Collections.ICollection Keys {get;}
System.Object SyncRoot {get;}
System.Collections.ICollection Values {get;}
void Add(string key, string value)
void Clear()
bool ContainsKey(string key)
bool ContainsValue(string value)
void CopyTo(array array, int index)
System.Collections.IEnumerator GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
void Remove(string key)
`,
  },
  'System.Collections.Specialized.StringCollection': {
    kind: 'class',
    base: 'System.Object',
    interfaces: ['System.Collections.IList', 'System.Collections.ICollection', 'System.Collections.IEnumerable'],
    signatures: `
System.Collections.Specialized.StringCollection new()
string Item(int index) {get;set;}
int Count {get;}
bool IsReadOnly {get;}
bool IsSynchronized {get;}
System.Object SyncRoot {get;}
bool IsFixedSize {get;}
int Add(string value)
int IList.Add(System.Object value)
void AddRange(string[] value)
void Clear()
void IList.Clear()
bool Contains(string value)
bool IList.Contains(System.Object value)
void CopyTo(string[] array, int index)
void ICollection.CopyTo(array array, int index)
System.Collections.Specialized.StringEnumerator GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
int IndexOf(string value)
int IList.IndexOf(System.Object value)
void Insert(int index, string value)
void IList.Insert(int index, System.Object value)
void Remove(string value)
void IList.Remove(System.Object value)
void RemoveAt(int index)
void IList.RemoveAt(int index)
`,
  },
  'System.Collections.Specialized.ListDictionary': {
    kind: 'class',
    base: 'System.Object',
    interfaces: ['System.Collections.IDictionary', 'System.Collections.ICollection', 'System.Collections.IEnumerable'],
    signatures: `
System.Collections.Specialized.ListDictionary new()
System.Collections.Specialized.ListDictionary new(System.Collections.IComparer comparer)
System.Object Item(System.Object key) {get;set;}
int Count {get;}
System.Collections.ICollection Keys {get;}
bool IsReadOnly {get;}
bool IsFixedSize {get;}
bool IsSynchronized {get;}
System.Object SyncRoot {get;}
System.Collections.ICollection Values {get;}
void Add(System.Object key, System.Object value)
void IDictionary.Add(System.Object key, System.Object value)
void Clear()
void IDictionary.Clear()
bool Contains(System.Object key)
bool IDictionary.Contains(System.Object key)
void CopyTo(array array, int index)
void ICollection.CopyTo(array array, int index)
System.Collections.IDictionaryEnumerator GetEnumerator()
System.Collections.IDictionaryEnumerator IDictionary.GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
void Remove(System.Object key)
void IDictionary.Remove(System.Object key)
`,
  },
  'System.Collections.Specialized.HybridDictionary': {
    kind: 'class',
    base: 'System.Object',
    interfaces: ['System.Collections.IDictionary', 'System.Collections.ICollection', 'System.Collections.IEnumerable'],
    signatures: `
System.Collections.Specialized.HybridDictionary new()
System.Collections.Specialized.HybridDictionary new(int initialSize)
System.Collections.Specialized.HybridDictionary new(bool caseInsensitive)
System.Collections.Specialized.HybridDictionary new(int initialSize, bool caseInsensitive)
System.Object Item(System.Object key) {get;set;}
int Count {get;}
System.Collections.ICollection Keys {get;}
bool IsReadOnly {get;}
bool IsFixedSize {get;}
bool IsSynchronized {get;}
System.Object SyncRoot {get;}
System.Collections.ICollection Values {get;}
void Add(System.Object key, System.Object value)
void IDictionary.Add(System.Object key, System.Object value)
void Clear()
void IDictionary.Clear()
bool Contains(System.Object key)
bool IDictionary.Contains(System.Object key)
void CopyTo(array array, int index)
void ICollection.CopyTo(array array, int index)
System.Collections.IDictionaryEnumerator GetEnumerator()
System.Collections.IDictionaryEnumerator IDictionary.GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
void Remove(System.Object key)
void IDictionary.Remove(System.Object key)
`,
  },
  'System.Management.Automation.OrderedHashtable': {
    kind: 'class',
    base: 'System.Collections.Hashtable',
    interfaces: [
      'System.Collections.IDictionary',
      'System.Collections.ICollection',
      'System.Collections.IEnumerable',
      'System.ICloneable',
    ],
    signatures: `
System.Management.Automation.OrderedHashtable new()
System.Management.Automation.OrderedHashtable new(int capacity)
System.Management.Automation.OrderedHashtable new(System.Collections.IDictionary dictionary)
int Count {get;}
bool IsFixedSize {get;}
bool IsReadOnly {get;}
bool IsSynchronized {get;}
System.Collections.ICollection Keys {get;}
System.Collections.ICollection Values {get;}
System.Object Item(System.Object key) {get;set;}
void Add(System.Object key, System.Object value)
void IDictionary.Add(System.Object key, System.Object value)
void Clear()
void IDictionary.Clear()
System.Object Clone()
System.Object ICloneable.Clone()
bool Contains(System.Object key)
bool IDictionary.Contains(System.Object key)
bool ContainsKey(System.Object key)
bool ContainsValue(System.Object value)
void CopyTo(array array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
System.Collections.IDictionaryEnumerator GetEnumerator()
System.Collections.IDictionaryEnumerator IDictionary.GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
void Remove(System.Object key)
void IDictionary.Remove(System.Object key)
`,
  },
  'System.Collections.Generic.List`1': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['T'],
    interfaces: [
      'System.Collections.Generic.IList`1[T]',
      'System.Collections.Generic.ICollection`1[T]',
      'System.Collections.Generic.IEnumerable`1[T]',
      'System.Collections.IEnumerable',
      'System.Collections.IList',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyList`1[T]',
      'System.Collections.Generic.IReadOnlyCollection`1[T]',
    ],
    signatures: `
System.Collections.Generic.List[T] new()
System.Collections.Generic.List[T] new(int capacity)
System.Collections.Generic.List[T] new(System.Collections.Generic.IEnumerable[T] collection)
int Capacity {get;set;}
int Count {get;}
T Item(int index) {get;set;}
bool IsReadOnly {get;}
bool IsFixedSize {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
void Add(T item)
void ICollection[T].Add(T item)
int IList.Add(System.Object value)
void AddRange(System.Collections.Generic.IEnumerable[T] collection)
System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly()
int BinarySearch(int index, int count, T item, System.Collections.Generic.IComparer[T] comparer)
int BinarySearch(T item)
int BinarySearch(T item, System.Collections.Generic.IComparer[T] comparer)
void Clear()
void ICollection[T].Clear()
void IList.Clear()
bool Contains(T item)
bool ICollection[T].Contains(T item)
bool IList.Contains(System.Object value)
System.Collections.Generic.List[TOutput] ConvertAll[TOutput](System.Converter[T,TOutput] converter)
void CopyTo(T[] array)
void CopyTo(int index, T[] array, int arrayIndex, int count)
void CopyTo(T[] array, int arrayIndex)
void ICollection[T].CopyTo(T[] array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
int EnsureCapacity(int capacity)
bool Exists(System.Predicate[T] match)
T Find(System.Predicate[T] match)
System.Collections.Generic.List[T] FindAll(System.Predicate[T] match)
int FindIndex(System.Predicate[T] match)
int FindIndex(int startIndex, System.Predicate[T] match)
int FindIndex(int startIndex, int count, System.Predicate[T] match)
T FindLast(System.Predicate[T] match)
int FindLastIndex(System.Predicate[T] match)
int FindLastIndex(int startIndex, System.Predicate[T] match)
int FindLastIndex(int startIndex, int count, System.Predicate[T] match)
void ForEach(System.Action[T] action)
System.Collections.Generic.List\`1+Enumerator[T] GetEnumerator()
System.Collections.Generic.IEnumerator[T] IEnumerable[T].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
System.Collections.Generic.List[T] GetRange(int index, int count)
System.Collections.Generic.List[T] Slice(int start, int length)
int IndexOf(T item)
int IndexOf(T item, int index)
int IndexOf(T item, int index, int count)
int IList[T].IndexOf(T item)
int IList.IndexOf(System.Object value)
void Insert(int index, T item)
void IList[T].Insert(int index, T item)
void IList.Insert(int index, System.Object value)
void InsertRange(int index, System.Collections.Generic.IEnumerable[T] collection)
int LastIndexOf(T item)
int LastIndexOf(T item, int index)
int LastIndexOf(T item, int index, int count)
bool Remove(T item)
bool ICollection[T].Remove(T item)
void IList.Remove(System.Object value)
int RemoveAll(System.Predicate[T] match)
void RemoveAt(int index)
void IList[T].RemoveAt(int index)
void IList.RemoveAt(int index)
void RemoveRange(int index, int count)
void Reverse()
void Reverse(int index, int count)
void Sort()
void Sort(System.Collections.Generic.IComparer[T] comparer)
void Sort(int index, int count, System.Collections.Generic.IComparer[T] comparer)
void Sort(System.Comparison[T] comparison)
T[] ToArray()
void TrimExcess()
bool TrueForAll(System.Predicate[T] match)
`,
  },
  'System.Collections.Generic.Dictionary`2': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['TKey', 'TValue'],
    interfaces: [
      'System.Collections.Generic.IDictionary`2[TKey,TValue]',
      'System.Collections.Generic.ICollection`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]',
      'System.Collections.Generic.IEnumerable`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]',
      'System.Collections.IEnumerable',
      'System.Collections.IDictionary',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyDictionary`2[TKey,TValue]',
      'System.Collections.Generic.IReadOnlyCollection`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]',
      'System.Runtime.Serialization.ISerializable',
      'System.Runtime.Serialization.IDeserializationCallback',
    ],
    signatures: `
System.Collections.Generic.Dictionary[TKey,TValue] new()
System.Collections.Generic.Dictionary[TKey,TValue] new(int capacity)
System.Collections.Generic.Dictionary[TKey,TValue] new(System.Collections.Generic.IEqualityComparer[TKey] comparer)
System.Collections.Generic.Dictionary[TKey,TValue] new(int capacity, System.Collections.Generic.IEqualityComparer[TKey] comparer)
System.Collections.Generic.Dictionary[TKey,TValue] new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary)
System.Collections.Generic.Dictionary[TKey,TValue] new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary, System.Collections.Generic.IEqualityComparer[TKey] comparer)
System.Collections.Generic.Dictionary[TKey,TValue] new(System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection)
System.Collections.Generic.Dictionary[TKey,TValue] new(System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection, System.Collections.Generic.IEqualityComparer[TKey] comparer)
System.Collections.Generic.IEqualityComparer[TKey] Comparer {get;}
int Count {get;}
int Capacity {get;}
System.Collections.Generic.Dictionary\`2+KeyCollection[TKey,TValue] Keys {get;}
System.Collections.Generic.Dictionary\`2+ValueCollection[TKey,TValue] Values {get;}
TValue Item(TKey key) {get;set;}
System.Object IDictionary.Item(System.Object key) {get;set;}
bool IsReadOnly {get;}
bool IsFixedSize {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
void Add(TKey key, TValue value)
void IDictionary[TKey,TValue].Add(TKey key, TValue value)
void ICollection[KeyValuePair[TKey,TValue]].Add(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
void IDictionary.Add(System.Object key, System.Object value)
void Clear()
void ICollection[KeyValuePair[TKey,TValue]].Clear()
void IDictionary.Clear()
bool ContainsKey(TKey key)
bool IDictionary[TKey,TValue].ContainsKey(TKey key)
bool IReadOnlyDictionary[TKey,TValue].ContainsKey(TKey key)
bool ContainsValue(TValue value)
System.Collections.Generic.Dictionary\`2+Enumerator[TKey,TValue] GetEnumerator()
System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[TKey,TValue]] IEnumerable[KeyValuePair[TKey,TValue]].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
System.Collections.IDictionaryEnumerator IDictionary.GetEnumerator()
bool Remove(TKey key)
bool Remove(TKey key, [ref] TValue value)
bool IDictionary[TKey,TValue].Remove(TKey key)
bool ICollection[KeyValuePair[TKey,TValue]].Remove(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
void IDictionary.Remove(System.Object key)
bool TryGetValue(TKey key, [ref] TValue value)
bool IDictionary[TKey,TValue].TryGetValue(TKey key, [ref] TValue value)
bool IReadOnlyDictionary[TKey,TValue].TryGetValue(TKey key, [ref] TValue value)
bool TryAdd(TKey key, TValue value)
int EnsureCapacity(int capacity)
void TrimExcess()
void TrimExcess(int capacity)
bool ICollection[KeyValuePair[TKey,TValue]].Contains(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
bool IDictionary.Contains(System.Object key)
void ICollection[KeyValuePair[TKey,TValue]].CopyTo(System.Collections.Generic.KeyValuePair[TKey,TValue][] array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void OnDeserialization(System.Object sender)
void IDeserializationCallback.OnDeserialization(System.Object sender)
System.Collections.Generic.Dictionary\`2+AlternateLookup\`1[TKey,TValue,TAlternateKey] GetAlternateLookup[TAlternateKey]()
bool TryGetAlternateLookup[TAlternateKey]([ref] System.Collections.Generic.Dictionary\`2+AlternateLookup\`1[TKey,TValue,TAlternateKey] lookup)
`,
  },
  'System.Collections.Generic.Dictionary`2+KeyCollection': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['TKey', 'TValue'],
    interfaces: [
      'System.Collections.Generic.ICollection`1[TKey]',
      'System.Collections.Generic.IEnumerable`1[TKey]',
      'System.Collections.IEnumerable',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyCollection`1[TKey]',
    ],
    signatures: `
System.Collections.Generic.Dictionary\`2+KeyCollection[TKey,TValue] new(System.Collections.Generic.Dictionary[TKey,TValue] dictionary)
int Count {get;}
bool IsReadOnly {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
System.Collections.Generic.Dictionary\`2+KeyCollection+Enumerator[TKey,TValue] GetEnumerator()
System.Collections.Generic.IEnumerator[TKey] IEnumerable[TKey].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
void CopyTo(TKey[] array, int index)
void ICollection[TKey].CopyTo(TKey[] array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
bool Contains(TKey item)
bool ICollection[TKey].Contains(TKey item)
void ICollection[TKey].Add(TKey item)
void ICollection[TKey].Clear()
bool ICollection[TKey].Remove(TKey item)
`,
  },
  'System.Collections.Generic.HashSet`1': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['T'],
    interfaces: [
      'System.Collections.Generic.ICollection`1[T]',
      'System.Collections.Generic.IEnumerable`1[T]',
      'System.Collections.IEnumerable',
      'System.Collections.Generic.ISet`1[T]',
      'System.Collections.Generic.IReadOnlyCollection`1[T]',
      'System.Collections.Generic.IReadOnlySet`1[T]',
      'System.Runtime.Serialization.ISerializable',
      'System.Runtime.Serialization.IDeserializationCallback',
    ],
    signatures: `
System.Collections.Generic.HashSet[T] new()
System.Collections.Generic.HashSet[T] new(System.Collections.Generic.IEqualityComparer[T] comparer)
System.Collections.Generic.HashSet[T] new(int capacity)
System.Collections.Generic.HashSet[T] new(System.Collections.Generic.IEnumerable[T] collection)
System.Collections.Generic.HashSet[T] new(System.Collections.Generic.IEnumerable[T] collection, System.Collections.Generic.IEqualityComparer[T] comparer)
System.Collections.Generic.HashSet[T] new(int capacity, System.Collections.Generic.IEqualityComparer[T] comparer)
int Count {get;}
int Capacity {get;}
System.Collections.Generic.IEqualityComparer[T] Comparer {get;}
bool IsReadOnly {get;}
void Clear()
void ICollection[T].Clear()
bool Contains(T item)
bool ICollection[T].Contains(T item)
bool IReadOnlySet[T].Contains(T item)
bool Remove(T item)
bool ICollection[T].Remove(T item)
System.Collections.Generic.HashSet\`1+Enumerator[T] GetEnumerator()
System.Collections.Generic.IEnumerator[T] IEnumerable[T].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
bool Add(T item)
void ICollection[T].Add(T item)
bool ISet[T].Add(T item)
bool TryGetValue(T equalValue, [ref] T actualValue)
void UnionWith(System.Collections.Generic.IEnumerable[T] other)
void ISet[T].UnionWith(System.Collections.Generic.IEnumerable[T] other)
void IntersectWith(System.Collections.Generic.IEnumerable[T] other)
void ISet[T].IntersectWith(System.Collections.Generic.IEnumerable[T] other)
void ExceptWith(System.Collections.Generic.IEnumerable[T] other)
void ISet[T].ExceptWith(System.Collections.Generic.IEnumerable[T] other)
void SymmetricExceptWith(System.Collections.Generic.IEnumerable[T] other)
void ISet[T].SymmetricExceptWith(System.Collections.Generic.IEnumerable[T] other)
bool IsSubsetOf(System.Collections.Generic.IEnumerable[T] other)
bool ISet[T].IsSubsetOf(System.Collections.Generic.IEnumerable[T] other)
bool IReadOnlySet[T].IsSubsetOf(System.Collections.Generic.IEnumerable[T] other)
bool IsProperSubsetOf(System.Collections.Generic.IEnumerable[T] other)
bool ISet[T].IsProperSubsetOf(System.Collections.Generic.IEnumerable[T] other)
bool IReadOnlySet[T].IsProperSubsetOf(System.Collections.Generic.IEnumerable[T] other)
bool IsSupersetOf(System.Collections.Generic.IEnumerable[T] other)
bool ISet[T].IsSupersetOf(System.Collections.Generic.IEnumerable[T] other)
bool IReadOnlySet[T].IsSupersetOf(System.Collections.Generic.IEnumerable[T] other)
bool IsProperSupersetOf(System.Collections.Generic.IEnumerable[T] other)
bool ISet[T].IsProperSupersetOf(System.Collections.Generic.IEnumerable[T] other)
bool IReadOnlySet[T].IsProperSupersetOf(System.Collections.Generic.IEnumerable[T] other)
bool Overlaps(System.Collections.Generic.IEnumerable[T] other)
bool ISet[T].Overlaps(System.Collections.Generic.IEnumerable[T] other)
bool IReadOnlySet[T].Overlaps(System.Collections.Generic.IEnumerable[T] other)
bool SetEquals(System.Collections.Generic.IEnumerable[T] other)
bool ISet[T].SetEquals(System.Collections.Generic.IEnumerable[T] other)
bool IReadOnlySet[T].SetEquals(System.Collections.Generic.IEnumerable[T] other)
void CopyTo(T[] array)
void CopyTo(T[] array, int arrayIndex)
void CopyTo(T[] array, int arrayIndex, int count)
void ICollection[T].CopyTo(T[] array, int arrayIndex)
int RemoveWhere(System.Predicate[T] match)
int EnsureCapacity(int capacity)
void TrimExcess()
void TrimExcess(int capacity)
void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void OnDeserialization(System.Object sender)
void IDeserializationCallback.OnDeserialization(System.Object sender)
System.Collections.Generic.HashSet\`1+AlternateLookup\`1[T,TAlternate] GetAlternateLookup[TAlternate]()
bool TryGetAlternateLookup[TAlternate]([ref] System.Collections.Generic.HashSet\`1+AlternateLookup\`1[T,TAlternate] lookup)
static System.Collections.Generic.IEqualityComparer[System.Collections.Generic.HashSet[T]] CreateSetComparer()
`,
  },
  'System.Collections.Generic.SortedSet`1': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['T'],
    interfaces: [
      'System.Collections.Generic.ISet`1[T]',
      'System.Collections.Generic.ICollection`1[T]',
      'System.Collections.Generic.IEnumerable`1[T]',
      'System.Collections.IEnumerable',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyCollection`1[T]',
      'System.Collections.Generic.IReadOnlySet`1[T]',
      'System.Runtime.Serialization.ISerializable',
      'System.Runtime.Serialization.IDeserializationCallback',
    ],
    signatures: `
System.Collections.Generic.SortedSet[T] new()
System.Collections.Generic.SortedSet[T] new(System.Collections.Generic.IComparer[T] comparer)
System.Collections.Generic.SortedSet[T] new(System.Collections.Generic.IEnumerable[T] collection)
System.Collections.Generic.SortedSet[T] new(System.Collections.Generic.IEnumerable[T] collection, System.Collections.Generic.IComparer[T] comparer)
int Count {get;}
System.Collections.Generic.IComparer[T] Comparer {get;}
T Min {get;}
T Max {get;}
bool IsReadOnly {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
bool Add(T item)
bool ISet[T].Add(T item)
void ICollection[T].Add(T item)
bool Remove(T item)
bool ICollection[T].Remove(T item)
void Clear()
void ICollection[T].Clear()
bool Contains(T item)
bool ICollection[T].Contains(T item)
bool IReadOnlySet[T].Contains(T item)
void CopyTo(T[] array)
void CopyTo(T[] array, int index)
void CopyTo(T[] array, int index, int count)
void ICollection[T].CopyTo(T[] array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
System.Collections.Generic.SortedSet\`1+Enumerator[T] GetEnumerator()
System.Collections.Generic.IEnumerator[T] IEnumerable[T].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
void UnionWith(System.Collections.Generic.IEnumerable[T] other)
void ISet[T].UnionWith(System.Collections.Generic.IEnumerable[T] other)
void IntersectWith(System.Collections.Generic.IEnumerable[T] other)
void ISet[T].IntersectWith(System.Collections.Generic.IEnumerable[T] other)
void ExceptWith(System.Collections.Generic.IEnumerable[T] other)
void ISet[T].ExceptWith(System.Collections.Generic.IEnumerable[T] other)
void SymmetricExceptWith(System.Collections.Generic.IEnumerable[T] other)
void ISet[T].SymmetricExceptWith(System.Collections.Generic.IEnumerable[T] other)
bool IsSubsetOf(System.Collections.Generic.IEnumerable[T] other)
bool ISet[T].IsSubsetOf(System.Collections.Generic.IEnumerable[T] other)
bool IReadOnlySet[T].IsSubsetOf(System.Collections.Generic.IEnumerable[T] other)
bool IsProperSubsetOf(System.Collections.Generic.IEnumerable[T] other)
bool ISet[T].IsProperSubsetOf(System.Collections.Generic.IEnumerable[T] other)
bool IReadOnlySet[T].IsProperSubsetOf(System.Collections.Generic.IEnumerable[T] other)
bool IsSupersetOf(System.Collections.Generic.IEnumerable[T] other)
bool ISet[T].IsSupersetOf(System.Collections.Generic.IEnumerable[T] other)
bool IReadOnlySet[T].IsSupersetOf(System.Collections.Generic.IEnumerable[T] other)
bool IsProperSupersetOf(System.Collections.Generic.IEnumerable[T] other)
bool ISet[T].IsProperSupersetOf(System.Collections.Generic.IEnumerable[T] other)
bool IReadOnlySet[T].IsProperSupersetOf(System.Collections.Generic.IEnumerable[T] other)
bool SetEquals(System.Collections.Generic.IEnumerable[T] other)
bool ISet[T].SetEquals(System.Collections.Generic.IEnumerable[T] other)
bool IReadOnlySet[T].SetEquals(System.Collections.Generic.IEnumerable[T] other)
bool Overlaps(System.Collections.Generic.IEnumerable[T] other)
bool ISet[T].Overlaps(System.Collections.Generic.IEnumerable[T] other)
bool IReadOnlySet[T].Overlaps(System.Collections.Generic.IEnumerable[T] other)
int RemoveWhere(System.Predicate[T] match)
System.Collections.Generic.IEnumerable[T] Reverse()
System.Collections.Generic.SortedSet[T] GetViewBetween(T lowerValue, T upperValue)
bool TryGetValue(T equalValue, [ref] T actualValue)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void IDeserializationCallback.OnDeserialization(System.Object sender)
`,
  },
  'System.Collections.Generic.SortedDictionary`2': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['TKey', 'TValue'],
    interfaces: [
      'System.Collections.Generic.IDictionary`2[TKey,TValue]',
      'System.Collections.Generic.ICollection`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]',
      'System.Collections.Generic.IEnumerable`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]',
      'System.Collections.IEnumerable',
      'System.Collections.IDictionary',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyDictionary`2[TKey,TValue]',
      'System.Collections.Generic.IReadOnlyCollection`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]',
    ],
    signatures: `
System.Collections.Generic.SortedDictionary[TKey,TValue] new()
System.Collections.Generic.SortedDictionary[TKey,TValue] new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary)
System.Collections.Generic.SortedDictionary[TKey,TValue] new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary, System.Collections.Generic.IComparer[TKey] comparer)
System.Collections.Generic.SortedDictionary[TKey,TValue] new(System.Collections.Generic.IComparer[TKey] comparer)
TValue Item(TKey key) {get;set;}
System.Object IDictionary.Item(System.Object key) {get;set;}
int Count {get;}
System.Collections.Generic.IComparer[TKey] Comparer {get;}
System.Collections.Generic.SortedDictionary\`2+KeyCollection[TKey,TValue] Keys {get;}
System.Collections.Generic.SortedDictionary\`2+ValueCollection[TKey,TValue] Values {get;}
bool IsReadOnly {get;}
bool IsFixedSize {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
void Add(TKey key, TValue value)
void IDictionary[TKey,TValue].Add(TKey key, TValue value)
void ICollection[KeyValuePair[TKey,TValue]].Add(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
void IDictionary.Add(System.Object key, System.Object value)
void Clear()
void ICollection[KeyValuePair[TKey,TValue]].Clear()
void IDictionary.Clear()
bool ContainsKey(TKey key)
bool IDictionary[TKey,TValue].ContainsKey(TKey key)
bool IReadOnlyDictionary[TKey,TValue].ContainsKey(TKey key)
bool ContainsValue(TValue value)
void CopyTo(System.Collections.Generic.KeyValuePair[TKey,TValue][] array, int index)
void ICollection[KeyValuePair[TKey,TValue]].CopyTo(System.Collections.Generic.KeyValuePair[TKey,TValue][] array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
System.Collections.Generic.SortedDictionary\`2+Enumerator[TKey,TValue] GetEnumerator()
System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[TKey,TValue]] IEnumerable[KeyValuePair[TKey,TValue]].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
System.Collections.IDictionaryEnumerator IDictionary.GetEnumerator()
bool Remove(TKey key)
bool IDictionary[TKey,TValue].Remove(TKey key)
bool ICollection[KeyValuePair[TKey,TValue]].Remove(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
void IDictionary.Remove(System.Object key)
bool TryGetValue(TKey key, [ref] TValue value)
bool IDictionary[TKey,TValue].TryGetValue(TKey key, [ref] TValue value)
bool IReadOnlyDictionary[TKey,TValue].TryGetValue(TKey key, [ref] TValue value)
bool ICollection[KeyValuePair[TKey,TValue]].Contains(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
bool IDictionary.Contains(System.Object key)
`,
  },
  'System.Collections.Generic.SortedList`2': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['TKey', 'TValue'],
    interfaces: [
      'System.Collections.Generic.IDictionary`2[TKey,TValue]',
      'System.Collections.Generic.ICollection`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]',
      'System.Collections.Generic.IEnumerable`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]',
      'System.Collections.IEnumerable',
      'System.Collections.IDictionary',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyDictionary`2[TKey,TValue]',
      'System.Collections.Generic.IReadOnlyCollection`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]',
    ],
    signatures: `
System.Collections.Generic.SortedList[TKey,TValue] new()
System.Collections.Generic.SortedList[TKey,TValue] new(int capacity)
System.Collections.Generic.SortedList[TKey,TValue] new(System.Collections.Generic.IComparer[TKey] comparer)
System.Collections.Generic.SortedList[TKey,TValue] new(int capacity, System.Collections.Generic.IComparer[TKey] comparer)
System.Collections.Generic.SortedList[TKey,TValue] new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary)
System.Collections.Generic.SortedList[TKey,TValue] new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary, System.Collections.Generic.IComparer[TKey] comparer)
int Capacity {get;set;}
System.Collections.Generic.IComparer[TKey] Comparer {get;}
int Count {get;}
System.Collections.Generic.IList[TKey] Keys {get;}
System.Collections.Generic.IList[TValue] Values {get;}
TValue Item(TKey key) {get;set;}
System.Object IDictionary.Item(System.Object key) {get;set;}
bool IsReadOnly {get;}
bool IsFixedSize {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
void Add(TKey key, TValue value)
void IDictionary[TKey,TValue].Add(TKey key, TValue value)
void ICollection[KeyValuePair[TKey,TValue]].Add(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
void IDictionary.Add(System.Object key, System.Object value)
void Clear()
void ICollection[KeyValuePair[TKey,TValue]].Clear()
void IDictionary.Clear()
bool ContainsKey(TKey key)
bool IDictionary[TKey,TValue].ContainsKey(TKey key)
bool IReadOnlyDictionary[TKey,TValue].ContainsKey(TKey key)
bool ContainsValue(TValue value)
TValue GetValueAtIndex(int index)
void SetValueAtIndex(int index, TValue value)
System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[TKey,TValue]] GetEnumerator()
System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[TKey,TValue]] IEnumerable[KeyValuePair[TKey,TValue]].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
System.Collections.IDictionaryEnumerator IDictionary.GetEnumerator()
TKey GetKeyAtIndex(int index)
int IndexOfKey(TKey key)
int IndexOfValue(TValue value)
bool TryGetValue(TKey key, [ref] TValue value)
bool IDictionary[TKey,TValue].TryGetValue(TKey key, [ref] TValue value)
bool IReadOnlyDictionary[TKey,TValue].TryGetValue(TKey key, [ref] TValue value)
void RemoveAt(int index)
bool Remove(TKey key)
bool IDictionary[TKey,TValue].Remove(TKey key)
bool ICollection[KeyValuePair[TKey,TValue]].Remove(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
void IDictionary.Remove(System.Object key)
void TrimExcess()
bool ICollection[KeyValuePair[TKey,TValue]].Contains(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
bool IDictionary.Contains(System.Object key)
void ICollection[KeyValuePair[TKey,TValue]].CopyTo(System.Collections.Generic.KeyValuePair[TKey,TValue][] array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
`,
  },
  'System.Collections.Generic.Queue`1': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['T'],
    interfaces: [
      'System.Collections.Generic.IEnumerable`1[T]',
      'System.Collections.IEnumerable',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyCollection`1[T]',
    ],
    signatures: `
System.Collections.Generic.Queue[T] new()
System.Collections.Generic.Queue[T] new(int capacity)
System.Collections.Generic.Queue[T] new(System.Collections.Generic.IEnumerable[T] collection)
int Count {get;}
int Capacity {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
void Clear()
void CopyTo(T[] array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
void Enqueue(T item)
System.Collections.Generic.Queue\`1+Enumerator[T] GetEnumerator()
System.Collections.Generic.IEnumerator[T] IEnumerable[T].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
T Dequeue()
bool TryDequeue([ref] T result)
T Peek()
bool TryPeek([ref] T result)
bool Contains(T item)
T[] ToArray()
void TrimExcess()
void TrimExcess(int capacity)
int EnsureCapacity(int capacity)
`,
  },
  'System.Collections.Generic.Stack`1': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['T'],
    interfaces: [
      'System.Collections.Generic.IEnumerable`1[T]',
      'System.Collections.IEnumerable',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyCollection`1[T]',
    ],
    signatures: `
System.Collections.Generic.Stack[T] new()
System.Collections.Generic.Stack[T] new(int capacity)
System.Collections.Generic.Stack[T] new(System.Collections.Generic.IEnumerable[T] collection)
int Count {get;}
int Capacity {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
void Clear()
bool Contains(T item)
void CopyTo(T[] array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
System.Collections.Generic.Stack\`1+Enumerator[T] GetEnumerator()
System.Collections.Generic.IEnumerator[T] IEnumerable[T].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
void TrimExcess()
void TrimExcess(int capacity)
T Peek()
bool TryPeek([ref] T result)
T Pop()
bool TryPop([ref] T result)
void Push(T item)
int EnsureCapacity(int capacity)
T[] ToArray()
`,
  },
  'System.Collections.Generic.PriorityQueue`2': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['TElement', 'TPriority'],
    interfaces: [],
    signatures: `
System.Collections.Generic.PriorityQueue[TElement,TPriority] new()
System.Collections.Generic.PriorityQueue[TElement,TPriority] new(int initialCapacity)
System.Collections.Generic.PriorityQueue[TElement,TPriority] new(System.Collections.Generic.IComparer[TPriority] comparer)
System.Collections.Generic.PriorityQueue[TElement,TPriority] new(int initialCapacity, System.Collections.Generic.IComparer[TPriority] comparer)
System.Collections.Generic.PriorityQueue[TElement,TPriority] new(System.Collections.Generic.IEnumerable[System.ValueTuple[TElement,TPriority]] items)
System.Collections.Generic.PriorityQueue[TElement,TPriority] new(System.Collections.Generic.IEnumerable[System.ValueTuple[TElement,TPriority]] items, System.Collections.Generic.IComparer[TPriority] comparer)
int Count {get;}
int Capacity {get;}
System.Collections.Generic.IComparer[TPriority] Comparer {get;}
System.Collections.Generic.PriorityQueue\`2+UnorderedItemsCollection[TElement,TPriority] UnorderedItems {get;}
void Enqueue(TElement element, TPriority priority)
TElement Peek()
TElement Dequeue()
TElement DequeueEnqueue(TElement element, TPriority priority)
bool TryDequeue([ref] TElement element, [ref] TPriority priority)
bool TryPeek([ref] TElement element, [ref] TPriority priority)
TElement EnqueueDequeue(TElement element, TPriority priority)
void EnqueueRange(System.Collections.Generic.IEnumerable[System.ValueTuple[TElement,TPriority]] items)
void EnqueueRange(System.Collections.Generic.IEnumerable[TElement] elements, TPriority priority)
bool Remove(TElement element, [ref] TElement removedElement, [ref] TPriority priority, System.Collections.Generic.IEqualityComparer[TElement] equalityComparer = null)
void Clear()
int EnsureCapacity(int capacity)
void TrimExcess()
`,
  },
  'System.Collections.Generic.LinkedList`1': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['T'],
    interfaces: [
      'System.Collections.Generic.ICollection`1[T]',
      'System.Collections.Generic.IEnumerable`1[T]',
      'System.Collections.IEnumerable',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyCollection`1[T]',
      'System.Runtime.Serialization.ISerializable',
      'System.Runtime.Serialization.IDeserializationCallback',
    ],
    signatures: `
System.Collections.Generic.LinkedList[T] new()
System.Collections.Generic.LinkedList[T] new(System.Collections.Generic.IEnumerable[T] collection)
int Count {get;}
System.Collections.Generic.LinkedListNode[T] First {get;}
System.Collections.Generic.LinkedListNode[T] Last {get;}
bool IsReadOnly {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
System.Collections.Generic.LinkedListNode[T] AddAfter(System.Collections.Generic.LinkedListNode[T] node, T value)
void AddAfter(System.Collections.Generic.LinkedListNode[T] node, System.Collections.Generic.LinkedListNode[T] newNode)
System.Collections.Generic.LinkedListNode[T] AddBefore(System.Collections.Generic.LinkedListNode[T] node, T value)
void AddBefore(System.Collections.Generic.LinkedListNode[T] node, System.Collections.Generic.LinkedListNode[T] newNode)
System.Collections.Generic.LinkedListNode[T] AddFirst(T value)
void AddFirst(System.Collections.Generic.LinkedListNode[T] node)
System.Collections.Generic.LinkedListNode[T] AddLast(T value)
void AddLast(System.Collections.Generic.LinkedListNode[T] node)
void Clear()
void ICollection[T].Clear()
bool Contains(T value)
bool ICollection[T].Contains(T item)
void CopyTo(T[] array, int index)
void ICollection[T].CopyTo(T[] array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
System.Collections.Generic.LinkedListNode[T] Find(T value)
System.Collections.Generic.LinkedListNode[T] FindLast(T value)
System.Collections.Generic.LinkedList\`1+Enumerator[T] GetEnumerator()
System.Collections.Generic.IEnumerator[T] IEnumerable[T].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
bool Remove(T value)
void Remove(System.Collections.Generic.LinkedListNode[T] node)
bool ICollection[T].Remove(T item)
void RemoveFirst()
void RemoveLast()
void ICollection[T].Add(T item)
void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void OnDeserialization(System.Object sender)
void IDeserializationCallback.OnDeserialization(System.Object sender)
`,
  },
  'System.Collections.Generic.LinkedListNode`1': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['T'],
    interfaces: [],
    signatures: `
System.Collections.Generic.LinkedListNode[T] new(T value)
System.Collections.Generic.LinkedList[T] List {get;}
System.Collections.Generic.LinkedListNode[T] Next {get;}
System.Collections.Generic.LinkedListNode[T] Previous {get;}
T Value {get;set;}
`,
  },
  'System.Collections.Generic.KeyValuePair`2': {
    kind: 'struct',
    base: 'System.ValueType',
    typeParameters: ['TKey', 'TValue'],
    interfaces: [],
    signatures: `
System.Collections.Generic.KeyValuePair[TKey,TValue] new(TKey key, TValue value)
TKey Key {get;}
TValue Value {get;}
string ToString()
void Deconstruct([ref] TKey key, [ref] TValue value)
`,
  },
  'System.Collections.ObjectModel.Collection`1': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['T'],
    interfaces: [
      'System.Collections.Generic.IList`1[T]',
      'System.Collections.Generic.ICollection`1[T]',
      'System.Collections.Generic.IEnumerable`1[T]',
      'System.Collections.IEnumerable',
      'System.Collections.IList',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyList`1[T]',
      'System.Collections.Generic.IReadOnlyCollection`1[T]',
    ],
    signatures: `
System.Collections.ObjectModel.Collection[T] new()
System.Collections.ObjectModel.Collection[T] new(System.Collections.Generic.IList[T] list)
int Count {get;}
T Item(int index) {get;set;}
bool IsReadOnly {get;}
bool IsFixedSize {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
void Add(T item)
void ICollection[T].Add(T item)
int IList.Add(System.Object value)
void Clear()
void ICollection[T].Clear()
void IList.Clear()
void CopyTo(T[] array, int index)
void ICollection[T].CopyTo(T[] array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
bool Contains(T item)
bool ICollection[T].Contains(T item)
bool IList.Contains(System.Object value)
System.Collections.Generic.IEnumerator[T] GetEnumerator()
System.Collections.Generic.IEnumerator[T] IEnumerable[T].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
int IndexOf(T item)
int IList[T].IndexOf(T item)
int IList.IndexOf(System.Object value)
void Insert(int index, T item)
void IList[T].Insert(int index, T item)
void IList.Insert(int index, System.Object value)
bool Remove(T item)
bool ICollection[T].Remove(T item)
void IList.Remove(System.Object value)
void RemoveAt(int index)
void IList[T].RemoveAt(int index)
void IList.RemoveAt(int index)
`,
  },
  'System.Collections.ObjectModel.ReadOnlyCollection`1': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['T'],
    interfaces: [
      'System.Collections.Generic.IList`1[T]',
      'System.Collections.Generic.ICollection`1[T]',
      'System.Collections.Generic.IEnumerable`1[T]',
      'System.Collections.IEnumerable',
      'System.Collections.IList',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyList`1[T]',
      'System.Collections.Generic.IReadOnlyCollection`1[T]',
    ],
    signatures: `
System.Collections.ObjectModel.ReadOnlyCollection[T] new(System.Collections.Generic.IList[T] list)
:: System.Collections.ObjectModel.ReadOnlyCollection[T] Empty {get;}
int Count {get;}
T Item(int index) {get;}
bool IsReadOnly {get;}
bool IsFixedSize {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
bool Contains(T value)
bool ICollection[T].Contains(T item)
bool IList.Contains(System.Object value)
void CopyTo(T[] array, int index)
void ICollection[T].CopyTo(T[] array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
System.Collections.Generic.IEnumerator[T] GetEnumerator()
System.Collections.Generic.IEnumerator[T] IEnumerable[T].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
int IndexOf(T value)
int IList[T].IndexOf(T item)
int IList.IndexOf(System.Object value)
void IList[T].Insert(int index, T item)
void IList.Insert(int index, System.Object value)
void IList[T].RemoveAt(int index)
void IList.RemoveAt(int index)
void ICollection[T].Add(T item)
int IList.Add(System.Object value)
void ICollection[T].Clear()
void IList.Clear()
bool ICollection[T].Remove(T item)
void IList.Remove(System.Object value)
`,
  },
  'System.Collections.ObjectModel.ObservableCollection`1': {
    kind: 'class',
    base: 'System.Collections.ObjectModel.Collection`1[T]',
    typeParameters: ['T'],
    interfaces: [
      'System.Collections.Generic.IList`1[T]',
      'System.Collections.Generic.ICollection`1[T]',
      'System.Collections.Generic.IEnumerable`1[T]',
      'System.Collections.IEnumerable',
      'System.Collections.IList',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyList`1[T]',
      'System.Collections.Generic.IReadOnlyCollection`1[T]',
      'System.Collections.Specialized.INotifyCollectionChanged',
      'System.ComponentModel.INotifyPropertyChanged',
    ],
    signatures: `
System.Collections.ObjectModel.ObservableCollection[T] new()
System.Collections.ObjectModel.ObservableCollection[T] new(System.Collections.Generic.IEnumerable[T] collection)
System.Collections.ObjectModel.ObservableCollection[T] new(System.Collections.Generic.List[T] list)
T Item(int index) {get;set;}
bool IsReadOnly {get;}
bool IsFixedSize {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
void Move(int oldIndex, int newIndex)
void ICollection[T].Add(T item)
int IList.Add(System.Object value)
void ICollection[T].Clear()
void IList.Clear()
void ICollection[T].CopyTo(T[] array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
bool ICollection[T].Contains(T item)
bool IList.Contains(System.Object value)
System.Collections.Generic.IEnumerator[T] IEnumerable[T].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
int IList[T].IndexOf(T item)
int IList.IndexOf(System.Object value)
void IList[T].Insert(int index, T item)
void IList.Insert(int index, System.Object value)
bool ICollection[T].Remove(T item)
void IList.Remove(System.Object value)
void IList[T].RemoveAt(int index)
void IList.RemoveAt(int index)
`,
  },
  'System.Collections.ObjectModel.ReadOnlyDictionary`2': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['TKey', 'TValue'],
    interfaces: [
      'System.Collections.Generic.IDictionary`2[TKey,TValue]',
      'System.Collections.Generic.ICollection`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]',
      'System.Collections.Generic.IEnumerable`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]',
      'System.Collections.IEnumerable',
      'System.Collections.IDictionary',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyDictionary`2[TKey,TValue]',
      'System.Collections.Generic.IReadOnlyCollection`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]',
    ],
    signatures: `
System.Collections.ObjectModel.ReadOnlyDictionary[TKey,TValue] new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary)
:: System.Collections.ObjectModel.ReadOnlyDictionary[TKey,TValue] Empty {get;}
System.Collections.ObjectModel.ReadOnlyDictionary\`2+KeyCollection[TKey,TValue] Keys {get;}
System.Collections.ObjectModel.ReadOnlyDictionary\`2+ValueCollection[TKey,TValue] Values {get;}
TValue Item(TKey key) {get;}
System.Object IDictionary.Item(System.Object key) {get;set;}
int Count {get;}
bool IsReadOnly {get;}
bool IsFixedSize {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
bool ContainsKey(TKey key)
bool IDictionary[TKey,TValue].ContainsKey(TKey key)
bool IReadOnlyDictionary[TKey,TValue].ContainsKey(TKey key)
bool TryGetValue(TKey key, [ref] TValue value)
bool IDictionary[TKey,TValue].TryGetValue(TKey key, [ref] TValue value)
bool IReadOnlyDictionary[TKey,TValue].TryGetValue(TKey key, [ref] TValue value)
System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[TKey,TValue]] GetEnumerator()
System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[TKey,TValue]] IEnumerable[KeyValuePair[TKey,TValue]].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
System.Collections.IDictionaryEnumerator IDictionary.GetEnumerator()
void IDictionary[TKey,TValue].Add(TKey key, TValue value)
void ICollection[KeyValuePair[TKey,TValue]].Add(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
void IDictionary.Add(System.Object key, System.Object value)
bool IDictionary[TKey,TValue].Remove(TKey key)
bool ICollection[KeyValuePair[TKey,TValue]].Remove(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
void IDictionary.Remove(System.Object key)
void ICollection[KeyValuePair[TKey,TValue]].Clear()
void IDictionary.Clear()
bool ICollection[KeyValuePair[TKey,TValue]].Contains(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
bool IDictionary.Contains(System.Object key)
void ICollection[KeyValuePair[TKey,TValue]].CopyTo(System.Collections.Generic.KeyValuePair[TKey,TValue][] array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
`,
  },
  'System.Collections.Concurrent.ConcurrentDictionary`2': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['TKey', 'TValue'],
    interfaces: [
      'System.Collections.Generic.IDictionary`2[TKey,TValue]',
      'System.Collections.Generic.ICollection`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]',
      'System.Collections.Generic.IEnumerable`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]',
      'System.Collections.IEnumerable',
      'System.Collections.IDictionary',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyDictionary`2[TKey,TValue]',
      'System.Collections.Generic.IReadOnlyCollection`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]',
    ],
    signatures: `
System.Collections.Concurrent.ConcurrentDictionary[TKey,TValue] new()
System.Collections.Concurrent.ConcurrentDictionary[TKey,TValue] new(int concurrencyLevel, int capacity)
System.Collections.Concurrent.ConcurrentDictionary[TKey,TValue] new(System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection)
System.Collections.Concurrent.ConcurrentDictionary[TKey,TValue] new(System.Collections.Generic.IEqualityComparer[TKey] comparer)
System.Collections.Concurrent.ConcurrentDictionary[TKey,TValue] new(System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection, System.Collections.Generic.IEqualityComparer[TKey] comparer)
System.Collections.Concurrent.ConcurrentDictionary[TKey,TValue] new(int concurrencyLevel, System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection, System.Collections.Generic.IEqualityComparer[TKey] comparer)
System.Collections.Concurrent.ConcurrentDictionary[TKey,TValue] new(int concurrencyLevel, int capacity, System.Collections.Generic.IEqualityComparer[TKey] comparer)
TValue Item(TKey key) {get;set;}
System.Object IDictionary.Item(System.Object key) {get;set;}
System.Collections.Generic.IEqualityComparer[TKey] Comparer {get;}
int Count {get;}
bool IsEmpty {get;}
System.Collections.Generic.ICollection[TKey] Keys {get;}
System.Collections.Generic.ICollection[TValue] Values {get;}
bool IsReadOnly {get;}
bool IsFixedSize {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
bool TryAdd(TKey key, TValue value)
bool ContainsKey(TKey key)
bool IDictionary[TKey,TValue].ContainsKey(TKey key)
bool IReadOnlyDictionary[TKey,TValue].ContainsKey(TKey key)
bool TryRemove(TKey key, [ref] TValue value)
bool TryRemove(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
bool TryGetValue(TKey key, [ref] TValue value)
bool IDictionary[TKey,TValue].TryGetValue(TKey key, [ref] TValue value)
bool IReadOnlyDictionary[TKey,TValue].TryGetValue(TKey key, [ref] TValue value)
bool TryUpdate(TKey key, TValue newValue, TValue comparisonValue)
void Clear()
void ICollection[KeyValuePair[TKey,TValue]].Clear()
void IDictionary.Clear()
System.Collections.Generic.KeyValuePair[TKey,TValue][] ToArray()
System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[TKey,TValue]] GetEnumerator()
System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[TKey,TValue]] IEnumerable[KeyValuePair[TKey,TValue]].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
System.Collections.IDictionaryEnumerator IDictionary.GetEnumerator()
TValue GetOrAdd(TKey key, System.Func[TKey,TValue] valueFactory)
TValue GetOrAdd[TArg](TKey key, System.Func[TKey,TArg,TValue] valueFactory, TArg factoryArgument)
TValue GetOrAdd(TKey key, TValue value)
TValue AddOrUpdate[TArg](TKey key, System.Func[TKey,TArg,TValue] addValueFactory, System.Func[TKey,TValue,TArg,TValue] updateValueFactory, TArg factoryArgument)
TValue AddOrUpdate(TKey key, System.Func[TKey,TValue] addValueFactory, System.Func[TKey,TValue,TValue] updateValueFactory)
TValue AddOrUpdate(TKey key, TValue addValue, System.Func[TKey,TValue,TValue] updateValueFactory)
void IDictionary[TKey,TValue].Add(TKey key, TValue value)
void ICollection[KeyValuePair[TKey,TValue]].Add(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
void IDictionary.Add(System.Object key, System.Object value)
bool IDictionary[TKey,TValue].Remove(TKey key)
bool ICollection[KeyValuePair[TKey,TValue]].Remove(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
void IDictionary.Remove(System.Object key)
bool ICollection[KeyValuePair[TKey,TValue]].Contains(System.Collections.Generic.KeyValuePair[TKey,TValue] item)
bool IDictionary.Contains(System.Object key)
void ICollection[KeyValuePair[TKey,TValue]].CopyTo(System.Collections.Generic.KeyValuePair[TKey,TValue][] array, int arrayIndex)
void ICollection.CopyTo(array array, int index)
`,
  },
  'System.Collections.Concurrent.ConcurrentBag`1': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['T'],
    interfaces: [
      'System.Collections.Concurrent.IProducerConsumerCollection`1[T]',
      'System.Collections.Generic.IEnumerable`1[T]',
      'System.Collections.IEnumerable',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyCollection`1[T]',
    ],
    signatures: `
System.Collections.Concurrent.ConcurrentBag[T] new()
System.Collections.Concurrent.ConcurrentBag[T] new(System.Collections.Generic.IEnumerable[T] collection)
int Count {get;}
bool IsEmpty {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
void Add(T item)
bool TryTake([ref] T result)
bool IProducerConsumerCollection[T].TryTake([ref] T item)
bool TryPeek([ref] T result)
void CopyTo(T[] array, int index)
void IProducerConsumerCollection[T].CopyTo(T[] array, int index)
void ICollection.CopyTo(array array, int index)
T[] ToArray()
T[] IProducerConsumerCollection[T].ToArray()
void Clear()
System.Collections.Generic.IEnumerator[T] GetEnumerator()
System.Collections.Generic.IEnumerator[T] IEnumerable[T].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
bool IProducerConsumerCollection[T].TryAdd(T item)
`,
  },
  'System.Collections.Concurrent.ConcurrentQueue`1': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['T'],
    interfaces: [
      'System.Collections.Concurrent.IProducerConsumerCollection`1[T]',
      'System.Collections.Generic.IEnumerable`1[T]',
      'System.Collections.IEnumerable',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyCollection`1[T]',
    ],
    signatures: `
System.Collections.Concurrent.ConcurrentQueue[T] new()
System.Collections.Concurrent.ConcurrentQueue[T] new(System.Collections.Generic.IEnumerable[T] collection)
bool IsEmpty {get;}
int Count {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
T[] ToArray()
T[] IProducerConsumerCollection[T].ToArray()
void CopyTo(T[] array, int index)
void IProducerConsumerCollection[T].CopyTo(T[] array, int index)
void ICollection.CopyTo(array array, int index)
System.Collections.Generic.IEnumerator[T] GetEnumerator()
System.Collections.Generic.IEnumerator[T] IEnumerable[T].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
void Enqueue(T item)
bool TryDequeue([ref] T result)
bool TryPeek([ref] T result)
void Clear()
bool IProducerConsumerCollection[T].TryAdd(T item)
bool IProducerConsumerCollection[T].TryTake([ref] T item)
`,
  },
  'System.Collections.Concurrent.ConcurrentStack`1': {
    kind: 'class',
    base: 'System.Object',
    typeParameters: ['T'],
    interfaces: [
      'System.Collections.Concurrent.IProducerConsumerCollection`1[T]',
      'System.Collections.Generic.IEnumerable`1[T]',
      'System.Collections.IEnumerable',
      'System.Collections.ICollection',
      'System.Collections.Generic.IReadOnlyCollection`1[T]',
    ],
    signatures: `
System.Collections.Concurrent.ConcurrentStack[T] new()
System.Collections.Concurrent.ConcurrentStack[T] new(System.Collections.Generic.IEnumerable[T] collection)
bool IsEmpty {get;}
int Count {get;}
System.Object SyncRoot {get;}
bool IsSynchronized {get;}
void Clear()
void CopyTo(T[] array, int index)
void IProducerConsumerCollection[T].CopyTo(T[] array, int index)
void ICollection.CopyTo(array array, int index)
void Push(T item)
void PushRange(T[] items)
void PushRange(T[] items, int startIndex, int count)
bool TryPeek([ref] T result)
bool TryPop([ref] T result)
int TryPopRange(T[] items)
int TryPopRange(T[] items, int startIndex, int count)
T[] ToArray()
T[] IProducerConsumerCollection[T].ToArray()
System.Collections.Generic.IEnumerator[T] GetEnumerator()
System.Collections.Generic.IEnumerator[T] IEnumerable[T].GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
bool IProducerConsumerCollection[T].TryAdd(T item)
bool IProducerConsumerCollection[T].TryTake([ref] T item)
`,
  },
};
